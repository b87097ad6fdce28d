using Recourse.Law;

namespace Recourse.Documents.Tests;

public sealed class CustodyFieldsTests
{
    [Fact]
    public void Every_field_of_the_checklist_has_a_name_in_both_languages()
    {
        var checklist = PreservationChecklist.Of(LawPack.Load())!;
        Assert.Equal(checklist.Fields, CustodyFields.All.Select(field => field.Id).Order(StringComparer.Ordinal));
        Assert.All(CustodyFields.All, field => Assert.True(field.Name.Zh.Length > 0 && field.Name.En.Length > 0));
    }
}
