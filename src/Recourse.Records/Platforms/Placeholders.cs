namespace Recourse.Records;

/// <summary>Values that stand for nothing or nobody. They are unknown: neither a value, nor one account that many share.</summary>
internal static class Placeholders
{
    /// <summary>True where the text says that there is no value.</summary>
    public static bool IsNothing(string value) => value.Length switch
    {
        0 => true,
        <= 9 => value.ToLowerInvariant() is "null" or "none" or "undefined" or "nan" or "-" or "--" or "/" or "nil" or "n/a" or "\\n" or "unknown" or "未知",
        _ => false,
    };

    /// <summary>True where the text names nobody: also 0, what platforms write for deleted users, and digests of the empty string.</summary>
    public static bool IsNobody(string value) => value.Length switch
    {
        <= 9 => IsNothing(value) || value is "0" || value.ToLowerInvariant() is "[deleted]" or "[removed]",
        32 or 40 or 64 => value.ToLowerInvariant() is "d41d8cd98f00b204e9800998ecf8427e" or "da39a3ee5e6b4b0d3255bfef95601890afd80709"
            or "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        _ => false,
    };
}
