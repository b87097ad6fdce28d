using System.Globalization;

namespace Recourse.Findings;

/// <summary>The parts of an evidence row's address as text, for rooms that show addresses and know nothing of records.</summary>
public static class EvidenceAddress
{
    /// <summary>SHA-256 of the sealed exhibit, 64 lower-case hexadecimal digits.</summary>
    public static string ExhibitDigest(this EvidenceRow row) => row.Locator.Exhibit;

    /// <summary>Path inside the exhibit's containers; empty where the exhibit is the document.</summary>
    public static string InnerPath(this EvidenceRow row) => row.Locator.Path;

    /// <summary>The place in the innermost document as a locator writes it: <c>bytes=120+18;row=4;column=2</c>.</summary>
    public static string Place(this EvidenceRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"bytes={row.Locator.Offset}+{row.Locator.Length}{(row.Locator.Row > 0 ? $";row={row.Locator.Row}" : "")}{(row.Locator.Column > 0 ? $";column={row.Locator.Column}" : "")}");
}
