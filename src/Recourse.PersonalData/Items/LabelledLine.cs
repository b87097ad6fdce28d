using System.Text;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// Reads a line of plain text that is written as a record: words with a colon behind them and a value (余额：12000 房号：302). Such a word means what the same
/// word means above a column. One instance a thread.
/// </summary>
internal sealed class LabelledLine
{
    private const int LongestLabel = 48;
    private const int MostKnown = 4_096;

    private readonly Dictionary<string, ColumnRole> _roles = new(StringComparer.Ordinal);

    /// <summary>Notes what the line says.</summary>
    /// <returns>True where it names a company.</returns>
    public bool Read(ReadOnlySpan<byte> line, ref RowSigns signs)
    {
        var company = false;
        for (var at = 0; at < line.Length && Next(line[at..]) is >= 0 and var next;)
        {
            var colon = at + next;
            at = colon + (line[colon] < 0x80 ? 1 : 3);
            var label = Label(line[..colon]);
            if (label.IsEmpty || !HasValue(line[at..]))
            {
                continue;
            }

            var role = Role(label);
            signs.Note(role);
            company |= role is ColumnRole.Company or ColumnRole.CreditCode;
        }

        return company;
    }

    /// <summary>The next colon, ASCII or full width.</summary>
    private static int Next(ReadOnlySpan<byte> line)
    {
        for (var at = 0; at < line.Length && line[at..].IndexOfAny((byte)':', (byte)'=', (byte)0xEF) is >= 0 and var next; at += next + 1)
        {
            if (line[at + next] < 0x80 || line[(at + next)..].StartsWith("："u8))
            {
                return at + next;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<byte> Label(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \""u8);
        var start = before.Length;
        while (start > 0 && before.Length - start < LongestLabel)
        {
            if (char.IsAsciiLetterOrDigit((char)before[start - 1]) || before[start - 1] == '_')
            {
                start--;
            }
            else if (start >= 3 && PersonNames.Han(before, start - 3) != '\0')
            {
                start -= 3;
            }
            else
            {
                break;
            }
        }

        return before[start..];
    }

    private static bool HasValue(ReadOnlySpan<byte> behind)
    {
        behind = behind.TrimStart(" \""u8);
        return !behind.IsEmpty && behind[0] is not ((byte)',' or (byte)';' or (byte)'|' or (byte)'/') && !behind.StartsWith("，"u8) && !behind.StartsWith("；"u8);
    }

    private ColumnRole Role(ReadOnlySpan<byte> label)
    {
        var name = Encoding.UTF8.GetString(label);
        if (!_roles.TryGetValue(name, out var role))
        {
            role = ColumnProposal.Roles([name], ColumnHints.None)[0];
            if (_roles.Count < MostKnown)
            {
                _roles.Add(name, role);
            }
        }

        return role;
    }
}
