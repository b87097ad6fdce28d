namespace Recourse.PersonalData;

/// <summary>Reads instants as tables write them: year, month, day and time of day with any marks between them, or seconds or milliseconds since 1970.</summary>
internal static class Instants
{
    /// <summary>Seconds since 1970; a time of day without an offset stands as it is written, so that points of one table compare.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long seconds)
    {
        seconds = 0;
        Span<int> parts = stackalloc int[6];
        parts.Clear();
        if (Digits.Only(text))
        {
            switch (text.Length)
            {
                case 10:
                    seconds = (long)Digits.Value(text);
                    return true;
                case 13:
                    seconds = (long)(Digits.Value(text) / 1_000);
                    return true;
                case 14:
                    for (var at = 0; at < 6; at++)
                    {
                        parts[at] = (int)Digits.Value(text.Slice(at == 0 ? 0 : 2 + (at * 2), at == 0 ? 4 : 2));
                    }

                    return Of(parts, out seconds);
                default:
                    return false;
            }
        }

        var count = 0;
        for (var at = 0; at < text.Length && count < 6;)
        {
            if (!char.IsAsciiDigit((char)text[at]))
            {
                at++;
                continue;
            }

            var run = Digits.Run(text, at);
            if (run > 4)
            {
                return false;
            }

            parts[count++] = (int)Digits.Value(text.Slice(at, run));
            at += run;
        }

        return count >= 3 && Of(parts, out seconds);
    }

    private static bool Of(ReadOnlySpan<int> parts, out long seconds)
    {
        seconds = 0;
        if (!Digits.IsDay(parts[0], parts[1], parts[2], 1970, 2100) || parts[3] > 23 || parts[4] > 59 || parts[5] > 60)
        {
            return false;
        }

        var day = new DateTime(parts[0], parts[1], parts[2], 0, 0, 0, DateTimeKind.Utc);
        seconds = (long)(day - DateTime.UnixEpoch).TotalSeconds + (parts[3] * 3600) + (parts[4] * 60) + parts[5];
        return true;
    }
}
