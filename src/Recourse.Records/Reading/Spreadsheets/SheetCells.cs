using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>How far the cells of a row were read.</summary>
internal enum RowEnd
{
    /// <summary>The end of the row is there.</summary>
    Whole,

    /// <summary>The text ends inside the row.</summary>
    Open,
}

/// <summary>Reads the cells of one row of a sheet (ECMA-376-1, 18.3.1.4) into an assembled row.</summary>
internal sealed class SheetCells(AssembledRow row, SharedStrings strings, NumberFormats formats, bool from1904)
{
    private const int Columns = 16_384;
    private readonly List<(string Place, string Reason)> _losses = [];

    /// <summary>Index of the column that was read last; −1 at the start of a row.</summary>
    public int Column { get; set; } = -1;

    /// <summary>Long numbers of the row that end in zeros from the 16th digit on.</summary>
    public int LooksCut { get; private set; }

    /// <summary>Formulas of the row that have no value.</summary>
    public int WithoutValue { get; private set; }

    /// <summary>What could not be read in the row.</summary>
    public IReadOnlyList<(string Place, string Reason)> Losses => _losses;

    /// <summary>Reads cells from a position on.</summary>
    /// <param name="window">Text; positions of cells are counted from its start.</param>
    /// <param name="at">After the start tag of the row.</param>
    /// <param name="end">After the end of the row; where the row is open, after the last whole cell.</param>
    public RowEnd Read(ReadOnlySpan<byte> window, int at, out int end)
    {
        _losses.Clear();
        (LooksCut, WithoutValue) = (0, 0);
        end = at;
        while (true)
        {
            if (PlainCell.TryRead(window[at..], out var plain))
            {
                Column = plain.Column;
                row.BeginCell();
                Value(plain.Type, plain.Style, window.Slice(at + plain.ValueStart, plain.ValueLength));
                row.EndCell(Column, at, plain.Length, false);
                at = end = at + plain.Length;
                continue;
            }

            var scanner = new XmlScanner(window, at);
            if (!scanner.Next())
            {
                return RowEnd.Open;
            }

            at = scanner.End;
            if (scanner.Name.SequenceEqual("c"u8) && !scanner.IsEnd)
            {
                var before = Column;
                if (!Cell(ref scanner, window))
                {
                    Column = before;
                    return RowEnd.Open;
                }

                at = end = scanner.End;
            }
            else if (scanner.Name.SequenceEqual("row"u8) || scanner.Name.SequenceEqual("sheetData"u8))
            {
                // A row that another one interrupts is broken XML; what it had is kept.
                var closed = scanner.IsEnd && scanner.Name.SequenceEqual("row"u8);
                end = closed ? scanner.End : scanner.Start;
                return RowEnd.Whole;
            }
        }
    }

    private bool Cell(ref XmlScanner scanner, ReadOnlySpan<byte> window)
    {
        var start = scanner.Start;
        var (type, style) = Attributes(scanner.Attributes);
        if (scanner.IsEmpty)
        {
            return true;
        }

        row.BeginCell();
        ReadOnlySpan<byte> value = default;
        var (formula, valued, inline, phonetic, text) = (false, false, false, 0, -1);
        while (scanner.Next())
        {
            var name = scanner.Name;
            if (name.SequenceEqual("v"u8))
            {
                if (scanner.IsEnd && text >= 0)
                {
                    value = window[text..scanner.Start];
                }

                text = scanner.IsEnd || scanner.IsEmpty ? -1 : scanner.End;
                valued = true;
            }
            else if (name.SequenceEqual("t"u8) && phonetic == 0)
            {
                if (scanner.IsEnd && text >= 0)
                {
                    XmlText.Append(window[text..scanner.Start], row.Text);
                }

                (inline, text) = (true, scanner.IsEnd || scanner.IsEmpty ? -1 : scanner.End);
            }
            else if (name.SequenceEqual("f"u8))
            {
                formula = true;
            }
            else if (name.SequenceEqual("rPh"u8) && !scanner.IsEmpty)
            {
                phonetic = Math.Max(0, phonetic + (scanner.IsEnd ? -1 : 1));
            }
            else if (name.SequenceEqual("c"u8) || name.SequenceEqual("row"u8) || name.SequenceEqual("sheetData"u8))
            {
                if (!(scanner.IsEnd && name.SequenceEqual("c"u8)))
                {
                    Lose("the cell is not closed");
                    scanner = new XmlScanner(window, scanner.Start);
                }

                if (!inline)
                {
                    Value(type, style, value);
                    WithoutValue += formula && !valued ? 1 : 0;
                }

                row.EndCell(Column, start, scanner.End - start, false);
                return true;
            }
        }

        row.CancelCell();
        return false;
    }

    private (char Type, int Style) Attributes(ReadOnlySpan<byte> text)
    {
        var (type, style, column) = ('n', 0, Column + 1);
        var attributes = new XmlAttributes(text);
        while (attributes.Next())
        {
            if (attributes.Name.Length != 1)
            {
                continue;
            }

            var value = attributes.Value;
            switch (attributes.Name[0])
            {
                case (byte)'r':
                    column = ColumnOf(value) is var named and >= 0 ? named : column;
                    break;
                case (byte)'s':
                    style = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
                    break;
                case (byte)'t':
                    type = value switch
                    {
                        [(byte)'s'] => 's',
                        [(byte)'b'] => 'b',
                        _ when value.SequenceEqual("inlineStr"u8) || value.SequenceEqual("str"u8) => 't',
                        [(byte)'e'] or [(byte)'d'] => 't',
                        _ => 'n',
                    };
                    break;
            }
        }

        Column = Math.Min(column, Columns);
        return (type, style);
    }

    private void Value(char type, int style, ReadOnlySpan<byte> value)
    {
        switch (type)
        {
            case 's':
                if (Index(value) is var index and >= 0 && index < strings.Count)
                {
                    row.Text.Append(strings[index]);
                }
                else if (!value.IsEmpty)
                {
                    Lose("the cell points to a shared string that is not there: " + Encoding.UTF8.GetString(value[..Math.Min(value.Length, 20)]));
                }

                break;
            case 'b':
                row.Text.Append(value.Trim(" \r\n\t"u8) switch { [(byte)'1'] => "TRUE"u8, [(byte)'0'] => "FALSE"u8, var other => other });
                break;
            case 't':
                XmlText.Append(value, row.Text);
                break;
            default:
                Number(value.Trim(" \r\n\t"u8), style);
                break;
        }
    }

    private static int Index(ReadOnlySpan<byte> value)
    {
        if (value.Length is 0 or > 9)
        {
            return int.TryParse(value.Trim(" \r\n\t"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        }

        var index = 0;
        foreach (var digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return int.TryParse(value.Trim(" \r\n\t"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            }

            index = (index * 10) + digit - '0';
        }

        return index;
    }

    private void Number(ReadOnlySpan<byte> value, int style)
    {
        var kind = formats[style];
        if (kind != NumberKind.Number && SerialDate.Text(value, kind, from1904) is { } date)
        {
            row.Text.Append(date);
            return;
        }

        if (value.IndexOfAny("&<"u8) >= 0)
        {
            XmlText.Append(value, row.Text);
            return;
        }

        LooksCut += CellNumber.LooksCut(value) ? 1 : 0;
        if (CellNumber.Append(value, row.Text))
        {
            Lose($"Excel kept only 15 digits of this number ({Encoding.UTF8.GetString(value[..Math.Min(value.Length, 40)])}); the digits after them are gone");
        }
    }

    private void Lose(string reason) => _losses.Add(($"column={Column + 1}", reason));

    /// <summary>Index of the column that a reference such as <c>AB12</c> names; −1 where it names none.</summary>
    private static int ColumnOf(ReadOnlySpan<byte> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (letter is < (byte)'A' or > (byte)'Z')
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
            if (column > Columns)
            {
                return -1;
            }
        }

        return column - 1;
    }
}
