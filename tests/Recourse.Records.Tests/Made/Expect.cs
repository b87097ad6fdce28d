namespace Recourse.Records.Tests.Made;

/// <summary>Comparisons of texts, ordinal.</summary>
internal static class Expect
{
    public static void Same(string[] expected, IEnumerable<string> actual) => Assert.Equal(expected, actual, StringComparer.Ordinal);
}
