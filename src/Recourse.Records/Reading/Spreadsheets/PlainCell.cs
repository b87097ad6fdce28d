using System.Globalization;

namespace Recourse.Records;

/// <summary>
/// What nearly all cells of a sheet are, as programs write them: a reference, a style, a type, one value. Read without looking for anything else; where
/// anything else stands, <see cref="XmlScanner"/> reads the cell, and both give the same.
/// </summary>
/// <param name="Column">Index of the column, from 0.</param>
/// <param name="Type">The type: s, t or n.</param>
/// <param name="Style">Index of the style.</param>
/// <param name="ValueStart">Where the value begins, from the start of the cell.</param>
/// <param name="ValueLength">Bytes of the value, as written.</param>
/// <param name="Length">Bytes of the whole cell.</param>
internal readonly record struct PlainCell(int Column, char Type, int Style, int ValueStart, int ValueLength, int Length)
{
    private const int Columns = 16_384;

    /// <summary>Reads the cell that begins the text; false for any that is not plain, or not all there.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out PlainCell cell)
    {
        cell = default;
        if (text.Length < 128 || !text.StartsWith("<c r=\""u8))
        {
            return false;
        }

        // No tag that is accepted is longer.
        var tag = text[..96];
        var (at, column) = (6, 0);
        for (; at < 9 && tag[at] is >= (byte)'A' and <= (byte)'Z'; at++)
        {
            column = (column * 26) + tag[at] - 'A' + 1;
        }

        at += Digits(tag[at..]);
        if (tag[at++] != '"' || column is 0 or > Columns)
        {
            return false;
        }

        var (type, style) = ('n', 0);
        while (tag[at] == ' ' && at < 48)
        {
            var rest = tag[at..];
            if (rest.StartsWith(" t=\"s\""u8))
            {
                (type, at) = ('s', at + 6);
            }
            else if (rest.StartsWith(" t=\"inlineStr\""u8))
            {
                (type, at) = ('t', at + 14);
            }
            else if (rest.StartsWith(" s=\""u8) && Digits(rest[4..]) is var digits and > 0 && rest[4 + digits] == '"')
            {
                style = int.Parse(rest.Slice(4, digits), NumberStyles.None, CultureInfo.InvariantCulture);
                at += 5 + digits;
            }
            else
            {
                return false;
            }
        }

        var before = type == 't' ? "><is><t>"u8 : "><v>"u8;
        var after = type == 't' ? "</t></is></c>"u8 : "</v></c>"u8;
        if (!tag[at..].StartsWith(before))
        {
            return false;
        }

        at += before.Length;
        var length = text[at..].IndexOf((byte)'<');
        if (length < 0 || !text[(at + length)..].StartsWith(after))
        {
            return false;
        }

        cell = new PlainCell(column - 1, type, style, at, length, at + length + after.Length);
        return true;
    }

    /// <summary>How many digits stand here, 9 at most.</summary>
    private static int Digits(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < 9 && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at;
    }
}
