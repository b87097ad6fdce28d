using Recourse.Records;

namespace Recourse.Spread.Tests;

/// <summary>Reads cascades of the CED collection as the product reads them.</summary>
internal static class CedMaterial
{
    public static PostMaterial Read(params IEnumerable<string> files) => PostReader.Read(
        [.. files.Select(file => new SourceFile($"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}", file))],
        static _ => ColumnHints.None,
        ReaderLimits.Default,
        TestContext.Current.CancellationToken);
}
