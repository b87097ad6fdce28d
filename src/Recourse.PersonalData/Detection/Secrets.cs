namespace Recourse.PersonalData;

/// <summary>Passwords beside the accounts that they open. The password is what is pointed at.</summary>
internal static class Secrets
{
    private const int Shortest = 4;
    private const int Longest = 32;

    /// <summary>Behind 密码： where an account stands before it in the same text.</summary>
    /// <param name="text">Folded text.</param>
    /// <param name="mark">The colon.</param>
    /// <param name="hits">What was found so far.</param>
    /// <param name="known">Hits of the detector of numbers, which come first.</param>
    /// <returns>First byte behind the password; 0 where there is none.</returns>
    public static int Labelled(ReadOnlySpan<byte> text, int mark, List<Hit> hits, int known)
    {
        var start = mark + 1;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        var secret = Token(text, start);
        if (secret.Length is < Shortest or > Longest)
        {
            return 0;
        }

        var isMail = text[mark] == ':' && start == mark + 1 && Ends(hits, known, mark, IdentifierKind.Email);
        if (!isMail && (Labels.Before(text, mark) != Label.Password || !HasAccount(text, mark, hits)))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.AccountPassword, start, secret.Length, 0, isMail ? Ground.Form : Ground.Label));
        return start + secret.Length;
    }

    /// <summary>account----password, as lists of stolen accounts are written.</summary>
    /// <returns>Where to go on.</returns>
    public static int Dumped(ReadOnlySpan<byte> text, int dash, List<Hit> hits)
    {
        if (!text[dash..].StartsWith("----"u8) || (dash > 0 && text[dash - 1] == '-'))
        {
            return dash + 1;
        }

        var start = dash + 4;
        var secret = Token(text, start);
        secret = secret.IndexOf("----"u8) is >= 0 and var end ? secret[..end] : secret;
        if (secret.Length is < Shortest or > Longest || secret[0] == '-' || dash == 0 || text[dash - 1] <= ' ')
        {
            return start;
        }

        hits.Add(new Hit(IdentifierKind.AccountPassword, start, secret.Length, 0, Ground.Form));
        return start + secret.Length;
    }

    /// <summary>Letters, digits, - and _ from a place on.</summary>
    public static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] is (byte)'-' or (byte)'_'))
        {
            end++;
        }

        return text[start..end];
    }

    private static ReadOnlySpan<byte> Token(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is > (byte)' ' and < 0x7F and not ((byte)',' or (byte)';' or (byte)'"' or (byte)'|'))
        {
            end++;
        }

        return text[start..end];
    }

    private static bool Ends(List<Hit> hits, int known, int at, IdentifierKind kind)
    {
        for (var index = 0; index < known; index++)
        {
            if (hits[index].Kind == kind && hits[index].End == at)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAccount(ReadOnlySpan<byte> text, int before, List<Hit> hits)
    {
        foreach (var hit in hits)
        {
            if (hit.End <= before && hit.Kind is IdentifierKind.Email or IdentifierKind.Mobile or IdentifierKind.Qq or IdentifierKind.WeChat)
            {
                return true;
            }
        }

        var head = text[..before];
        for (var at = 0; at < head.Length && head[at..].IndexOfAny((byte)':', (byte)'=') is >= 0 and var next; at += next + 1)
        {
            if (Labels.Before(head, at + next) is Label.Account or Label.Qq or Label.WeChat or Label.Name)
            {
                return true;
            }
        }

        return false;
    }
}
