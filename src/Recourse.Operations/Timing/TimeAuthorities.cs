using Recourse.Evidence;

namespace Recourse.Operations;

/// <summary>
/// Who is asked for the time, as the command line states it: <c>NAME=https://…</c> (RFC 3161 over HTTP), <c>NAME=folder:PATH</c> (questions and
/// answers as files, carried by hand where there is no network), <c>office</c> or <c>office-sm2</c> (this office's own clock and key, which proves
/// nothing to anybody outside and says so).
/// </summary>
public sealed record TimeAuthorities
{
    private TimeAuthorities(IReadOnlyList<ITimeAuthority> authorities) => All = authorities;

    /// <summary>Nobody is asked.</summary>
    public static TimeAuthorities None { get; } = new([]);

    internal IReadOnlyList<ITimeAuthority> All { get; }

    /// <summary>Reads what was stated.</summary>
    /// <param name="stated">One text an authority.</param>
    /// <param name="office">Name of the office, for its own certificate.</param>
    /// <exception cref="UsageException">A text is none of these forms, or a name stands twice.</exception>
    public static TimeAuthorities Parse(IReadOnlyList<string> stated, string office)
    {
        var authorities = stated.Select(text => One(text, office)).ToList();
        if (authorities.Select(authority => authority.Name).Distinct(StringComparer.Ordinal).Count() < authorities.Count)
        {
            throw new UsageException("两个时间戳机构用了同一名称。", "Two time-stamp authorities have the same name.");
        }

        return authorities.Count == 0 ? None : new TimeAuthorities(authorities);
    }

    private static ITimeAuthority One(string text, string office)
    {
        if (text is "office" or "office-sm2")
        {
            return OfficeTimeAuthority.Open(null, office, text == "office" ? OfficeKey.Rsa : OfficeKey.Sm2, TimeProvider.System, text);
        }

        var parts = text.Split('=', 2);
        try
        {
            if (parts is [var name, var place])
            {
                return place.StartsWith("folder:", StringComparison.Ordinal)
                    ? new FolderTimeAuthority(Path.GetFullPath(place["folder:".Length..]), name)
                    : new HttpTimeAuthority(new Uri(place), name);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or UriFormatException)
        {
            throw new UsageException($"--time {text}：{fault.Message}", $"--time {text}: {fault.Message}");
        }

        throw new UsageException(
            $"--time {text}：应为 NAME=https://…、NAME=folder:PATH、office 或 office-sm2。",
            $"--time {text}: takes NAME=https://…, NAME=folder:PATH, office or office-sm2.");
    }
}
