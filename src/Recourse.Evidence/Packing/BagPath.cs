namespace Recourse.Evidence;

/// <summary>Paths as the manifests of a bag spell them (RFC 8493 §2.1.3): <c>/</c> between the parts; CR, LF and <c>%</c> percent-encoded, nothing else.</summary>
internal static class BagPath
{
    /// <summary>The spelling in a manifest.</summary>
    public static string Encode(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>The path that a manifest spells.</summary>
    public static string Decode(string text) => text
        .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase).Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("%25", "%", StringComparison.Ordinal);

    /// <summary>True for a path that stays inside the bag and has one spelling only.</summary>
    public static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(path)
        && !(path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) && path.Split('/').All(part => part is not ("" or "." or ".."));
}
