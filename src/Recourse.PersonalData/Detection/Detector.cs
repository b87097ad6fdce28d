using System.Buffers;

namespace Recourse.PersonalData;

/// <summary>
/// Finds and validates identifiers in one row's UTF-8 text. Numbers may be written in their customary groups (110101 19900307 123X, 138-0013-8000,
/// cards in fours) and in full width; two numbers side by side never fuse, since only these groupings are read across a separator.
/// One instance a thread.
/// </summary>
internal sealed class Detector(DateOnly? asOf)
{
    private const int MaxGroups = 5;

    /// <summary>Last possible birth where nobody states one. A constant, since no result may depend on the day of the scan.</summary>
    private const int LastBirth = 2029_12_31;

    private static readonly SearchValues<byte> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);
    private readonly int _lastBirth = Last(asOf);
    private readonly ContextDetector _context = new(Last(asOf));
    private readonly FullWidth _fullWidth = new();
    private readonly List<Hit> _inner = [];
    private readonly byte[] _joined = new byte[32];

    /// <summary>Last possible day of birth (yyyymmdd) where somebody states it or nobody does.</summary>
    public static int Last(DateOnly? asOf) => asOf is { } day ? (day.Year * 10_000) + (day.Month * 100) + day.Day : LastBirth;

    /// <summary>Finds the identifiers of a text, in the order in which they stand.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="hits">Is filled.</param>
    /// <param name="free">Whether it is running text, in which words say what numbers are.</param>
    public void Find(ReadOnlySpan<byte> text, List<Hit> hits, bool free = true)
    {
        hits.Clear();
        Add(text, hits, free, line: true);
        HitOrder.Settle(hits);
    }

    /// <summary>Finds, in a cell of running text, what only words around it tell, and adds it. Numbers that tell themselves were found with the row.</summary>
    public void FindInCell(ReadOnlySpan<byte> row, int start, int length, List<Hit> hits)
    {
        _inner.Clear();
        Add(row.Slice(start, length), _inner, free: true, line: false);
        foreach (var hit in _inner)
        {
            var placed = hit with { Start = hit.Start + start };
            if (!hits.Contains(placed))
            {
                hits.Add(placed);
            }
        }
    }

    private void Add(ReadOnlySpan<byte> text, List<Hit> hits, bool free, bool line)
    {
        var chinese = free && ChineseDigits.Stands(text);
        var folds = chinese || FullWidth.Stands(text);
        var folded = folds ? _fullWidth.Fold(text, chinese) : text;
        Numbers(folded, hits);
        Mails(folded, hits);
        Masked.Find(folded, hits);
        if (free)
        {
            Separated.Find(folded, hits, _lastBirth);
            _context.Find(folded, hits, line);
        }

        for (var at = 0; folds && at < hits.Count; at++)
        {
            var (start, length) = _fullWidth.Origin(hits[at].Start, hits[at].Length);
            hits[at] = hits[at] with { Start = start, Length = length };
        }
    }

    private void Numbers(ReadOnlySpan<byte> text, List<Hit> hits)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
            if (next < 0)
            {
                return;
            }

            at += next;
            at = Take(text, at, hits);
        }
    }

    /// <summary>Looks at the number that begins here; returns where to go on.</summary>
    private int Take(ReadOnlySpan<byte> text, int start, List<Hit> hits)
    {
        var run = Digits.Run(text, start);
        if (run >= 13 || (run == 11 && text[start] == '1'))
        {
            return Whole(text, start, run, hits);
        }

        // First groups of a mobile number, a card, a resident id.
        if (run is 3 or 4 or 6 && Grouped(text, start, run, hits) is > 0 and var end)
        {
            return end;
        }

        return start + run;
    }

    /// <summary>A number written in one piece.</summary>
    private int Whole(ReadOnlySpan<byte> text, int start, int run, List<Hit> hits)
    {
        var digits = text.Slice(start, run);
        var end = start + run;
        var hasX = run == 17 && end < text.Length && text[end] is (byte)'X' or (byte)'x' && !IsWord(text, end + 1);
        if ((run == 18 || hasX) && ResidentId.TryPack(text.Slice(start, 18), _lastBirth, out var id))
        {
            hits.Add(new Hit(IdentifierKind.ResidentId, start, 18, id));
            return start + 18;
        }

        if (InWord(text, start, end))
        {
            return end;
        }

        if (run == 11 && IsMobile(digits))
        {
            hits.Add(new Hit(IdentifierKind.Mobile, start, 11, Digits.Value(digits), Ground.Form));
        }
        else if (run == 13 && digits.StartsWith("86"u8) && start > 0 && text[start - 1] == '+' && IsMobile(digits[2..]))
        {
            hits.Add(new Hit(IdentifierKind.Mobile, start + 2, 11, Digits.Value(digits[2..]), Ground.Form));
        }
        else if (run == 15 && digits.StartsWith("0086"u8) && IsMobile(digits[4..]))
        {
            hits.Add(new Hit(IdentifierKind.Mobile, start + 4, 11, Digits.Value(digits[4..]), Ground.Form));
        }
        else if (run is >= 14 and <= 19 && BankCard.IsValid(digits))
        {
            hits.Add(new Hit(IdentifierKind.BankCard, start, run, Digits.Value(digits)));
        }

        return end;
    }

    /// <summary>A number written in groups with one kind of separator; 0 where it is none.</summary>
    private int Grouped(ReadOnlySpan<byte> text, int start, int run, List<Hit> hits)
    {
        Span<int> lengths = stackalloc int[MaxGroups];
        lengths[0] = run;
        var (groups, at) = (1, start + run);
        if (at >= text.Length || text[at] is not ((byte)' ' or (byte)'-'))
        {
            return 0;
        }

        var separator = text[at];
        while (groups < MaxGroups && at + 1 < text.Length && text[at] == separator && Digits.Run(text, at + 1) is > 0 and <= 11 and var more)
        {
            lengths[groups++] = more;
            at += 1 + more;
            if (run == 4 && groups == 2 && more != 4)
            {
                // A date, the usual case; cards are written in fours.
                return 0;
            }
        }

        // A resident id in three or four groups: 110101 19900307 4610, 110101 1990 0307 4610.
        var (parts, body) = groups >= 3 && lengths[0] == 6 && lengths[1] == 8 ? (3, 16) : groups >= 4 && lengths[..3].SequenceEqual([6, 4, 4]) ? (4, 17) : (0, 0);
        if (parts > 0 && lengths[parts - 1] is 3 or 4)
        {
            var length = body + 4;
            var isX = start + length <= text.Length && text[start + length - 1] is (byte)'X' or (byte)'x';
            if ((lengths[parts - 1] == 4 || isX) && Join(text, start, length) == 18)
            {
                return Resident(text, start, length, hits);
            }
        }

        if (groups >= 2 && lengths[0] == 3 && lengths[1] == 8 && Join(text, start, 12) == 11 && IsMobile(_joined.AsSpan(0, 11)) && !InWord(text, start, start + 12))
        {
            hits.Add(new Hit(IdentifierKind.Mobile, start, 12, Digits.Value(_joined.AsSpan(0, 11)), Ground.Form));
            return start + 12;
        }

        if (groups >= 3 && lengths[..3].SequenceEqual([3, 4, 4]) && Join(text, start, 13) == 11 && IsMobile(_joined.AsSpan(0, 11)) && !InWord(text, start, start + 13))
        {
            hits.Add(new Hit(IdentifierKind.Mobile, start, 13, Digits.Value(_joined.AsSpan(0, 11)), Ground.Form));
            return start + 13;
        }

        if (run == 4)
        {
            return Card(text, start, lengths[..groups], hits);
        }

        return 0;
    }

    private int Resident(ReadOnlySpan<byte> text, int start, int length, List<Hit> hits)
    {
        if (start + length < text.Length && text[start + length] is >= (byte)'0' and <= (byte)'9')
        {
            return 0;
        }

        if (!ResidentId.TryPack(_joined.AsSpan(0, 18), _lastBirth, out var id))
        {
            return 0;
        }

        hits.Add(new Hit(IdentifierKind.ResidentId, start, length, id));
        return start + length;
    }

    /// <summary>Cards in fours: three full groups, then one or two of up to four digits.</summary>
    private int Card(ReadOnlySpan<byte> text, int start, ReadOnlySpan<int> lengths, List<Hit> hits)
    {
        for (var groups = Math.Min(lengths.Length, 5); groups >= 4; groups--)
        {
            if (lengths[..(groups - 1)].ContainsAnyExcept(4) || lengths[groups - 1] > 4)
            {
                continue;
            }

            var digits = (4 * (groups - 1)) + lengths[groups - 1];
            var length = digits + groups - 1;
            if (digits is >= 14 and <= 19 && Join(text, start, length) == digits && BankCard.IsValid(_joined.AsSpan(0, digits)) && !InWord(text, start, start + length))
            {
                hits.Add(new Hit(IdentifierKind.BankCard, start, length, Digits.Value(_joined.AsSpan(0, digits))));
                return start + length;
            }
        }

        return 0;
    }

    private int Join(ReadOnlySpan<byte> text, int start, int length)
    {
        if (start + length > text.Length)
        {
            return -1;
        }

        var count = 0;
        foreach (var value in text.Slice(start, length))
        {
            if (value is not ((byte)' ' or (byte)'-'))
            {
                _joined[count++] = value;
            }
        }

        return count;
    }

    private static void Mails(ReadOnlySpan<byte> text, List<Hit> hits)
    {
        var at = 0;
        while (text[at..].IndexOf((byte)'@') is >= 0 and var next)
        {
            var sign = at + next;
            at = sign + 1;
            var (start, end) = (sign, sign + 1);
            while (start > 0 && IsLocal(text[start - 1]))
            {
                start--;
            }

            // The n of an escaped line end (\\n in JSON) is no part of the address.
            if (start > 0 && text[start - 1] == '\\' && text[start] is (byte)'n' or (byte)'r' or (byte)'t')
            {
                start++;
            }

            while (end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || text[end] is (byte)'-' or (byte)'.'))
            {
                end++;
            }

            var local = text[start..sign].Trim((byte)'.');
            var domain = text[(sign + 1)..end].TrimEnd("."u8).TrimEnd("-"u8);
            var dot = domain.LastIndexOf((byte)'.');
            if (local.IsEmpty || local.Length > 64 || local.IndexOf(".."u8) >= 0 || text[sign - 1] == '.' || dot <= 0 || domain.IndexOf(".."u8) >= 0 || domain[0] is (byte)'-' or (byte)'.'
                || domain.Length - dot - 1 < 2 || domain[(dot + 1)..].ContainsAnyExcept(s_letters))
            {
                continue;
            }

            hits.Add(new Hit(IdentifierKind.Email, sign - local.Length, local.Length + 1 + domain.Length, 0, Ground.Form));
            at = sign + 1 + domain.Length;
        }
    }

    private static bool IsLocal(byte value) => char.IsAsciiLetterOrDigit((char)value) || value is (byte)'.' or (byte)'_' or (byte)'%' or (byte)'+' or (byte)'-';

    private static bool IsMobile(ReadOnlySpan<byte> digits) => digits[0] == '1' && digits[1] is >= (byte)'3' and <= (byte)'9';

    private static bool IsWord(ReadOnlySpan<byte> text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] == '_');

    /// <summary>True for digits inside a word (a digest, a file name, a variable) or a decimal number.</summary>
    private static bool InWord(ReadOnlySpan<byte> text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : (byte)0;
        var after = end < text.Length ? text[end] : (byte)0;
        if (char.IsAsciiLetter((char)after) || after == '_' || before == '_' || (char.IsAsciiLetter((char)before) && char.IsAsciiHexDigit((char)before) && IsWord(text, start - 2)))
        {
            return true;
        }

        return (before == '.' && start > 1 && char.IsAsciiDigit((char)text[start - 2])) || (after == '.' && end + 1 < text.Length && char.IsAsciiDigit((char)text[end + 1]));
    }
}
