namespace Recourse.Evidence.Tests.Time;

/// <summary>The key of an office's own clock is made once, however many commands begin together.</summary>
public sealed class OfficeKeyTests
{
    [Fact]
    public async Task Commands_that_begin_together_share_the_key_that_one_of_them_makes()
    {
        var folder = Directory.CreateTempSubdirectory("recourse-office-key-").FullName;
        var roots = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OfficeTimeAuthority.Open(folder, "某院", OfficeKey.Rsa, TimeProvider.System).Root)));
        Assert.Single(roots.Distinct(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }
}
