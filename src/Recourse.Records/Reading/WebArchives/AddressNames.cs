using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>Names for what was captured at an address: the address with the marks of a path taken out of it.</summary>
internal static class AddressNames
{
    private const int Longest = 240;
    private static readonly string[] s_endings =
        [".html", ".htm", ".xhtml", ".shtml", ".json", ".ndjson", ".jsonl", ".csv", ".tsv", ".txt", ".eml", ".sql", ".vcf", ".zip", ".gz", ".pdf", ".xlsx", ".docx", ".js", ".css"];

    /// <summary>The name of what was captured at an address.</summary>
    /// <param name="offset">Where the record begins.</param>
    /// <param name="kind">The record's type, which stands before the address unless it is an answer of a server.</param>
    /// <param name="address">The target, or another name.</param>
    /// <param name="media">Media type; its ending is appended where the address has none.</param>
    public static string Of(long offset, string kind, string address, string media)
    {
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{offset}/"));
        path.Append(kind.Equals("response", StringComparison.OrdinalIgnoreCase) || kind.Length == 0 ? "" : Clean(kind) + "/");
        return path.Append(Path(address, media)).ToString();
    }

    /// <summary>The address as a path, with the ending of its media type where it has none.</summary>
    public static string Path(string address, string media)
    {
        var joined = string.Join('/', address.Replace("://", "/", StringComparison.Ordinal).Split('/').Select(Clean).Where(part => part.Length > 0));
        joined = joined.Length == 0 ? "block" : joined.Length > Longest ? joined[..(char.IsHighSurrogate(joined[Longest - 1]) ? Longest - 1 : Longest)] : joined;
        joined += address.EndsWith('/') ? "/index" : "";
        return Array.Exists(s_endings, known => joined.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ? joined : joined + Ending(media);
    }

    private static string Ending(string media) => media.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" => ".html",
        "application/xhtml+xml" => ".xhtml",
        "application/json" => ".json",
        "text/csv" => ".csv",
        "text/tab-separated-values" => ".tsv",
        "application/x-ndjson" or "application/jsonl" => ".ndjson",
        "text/plain" or "application/warc-fields" => ".txt",
        _ => "",
    };

    /// <summary>One part of a path: nothing that ends a part, leads up, or means the way into a container.</summary>
    private static string Clean(string part) => part is "." or ".." ? ""
        : new string([.. part.Select(each => char.IsControl(each) || each is '\\' ? '_' : each)]).Replace("!", "%21", StringComparison.Ordinal)
            .Replace(":", "%3A", StringComparison.Ordinal);
}
