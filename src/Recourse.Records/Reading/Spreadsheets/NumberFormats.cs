using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>Which cell formats of a workbook show numbers as dates or times.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberKind> _kinds = [];

    public NumberKind this[int style] => (uint)style < (uint)_kinds.Count ? _kinds[style] : NumberKind.Number;

    public void Read(XlsxPackage package, LossList losses)
    {
        var codes = new Dictionary<int, NumberKind>();
        var inCells = false;
        package.Walk(package.Styles, losses, xml =>
        {
            switch (xml.LocalName)
            {
                case "numFmt" when Id(xml.GetAttribute("numFmtId")) is { } id:
                    codes[id] = KindOf(xml.GetAttribute("formatCode") ?? "");
                    break;
                case "cellXfs":
                    inCells = true;
                    break;
                case "cellStyles" or "dxfs" or "cellStyleXfs":
                    inCells = false;
                    break;
                case "xf" when inCells:
                    var format = Id(xml.GetAttribute("numFmtId")) ?? 0;
                    _kinds.Add(codes.TryGetValue(format, out var kind) ? kind : BuiltIn(format));
                    break;
            }
        });
    }

    /// <summary>Formats that need no code in the file (ECMA-376-1, 18.8.30), those of Chinese locales included.</summary>
    public static NumberKind BuiltIn(int format) => format switch
    {
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberKind.Date,
        22 => NumberKind.DateTime,
        >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 or 55 or 56 => NumberKind.Time,
        _ => NumberKind.Number,
    };

    /// <summary>What a format code shows.</summary>
    public static NumberKind KindOf(string code)
    {
        if (code.Contains("General", StringComparison.OrdinalIgnoreCase) || code == "@")
        {
            return NumberKind.Number;
        }

        var bare = Bare(code);
        if (bare is null)
        {
            return NumberKind.Number;
        }

        var time = bare.Contains('h', StringComparison.Ordinal) || bare.Contains('s', StringComparison.Ordinal);
        var digits = bare.AsSpan().IndexOfAny('0', '#', '?') >= 0;
        var date = bare.Contains('y', StringComparison.Ordinal) || bare.Contains('d', StringComparison.Ordinal)
            || (bare.Contains('m', StringComparison.Ordinal) && !time) || (bare.Contains('e', StringComparison.Ordinal) && !digits);
        return (date, time) switch
        {
            (true, true) => NumberKind.DateTime,
            (true, false) => NumberKind.Date,
            (false, true) => NumberKind.Time,
            _ => NumberKind.Number,
        };
    }

    /// <summary>The first section without quoted text, escapes and brackets, in lower case; null where it counts elapsed time, which is no date.</summary>
    private static string? Bare(string code)
    {
        var bare = new StringBuilder();
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1);
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    if (close > at + 1 && code.AsSpan(at + 1, close - at - 1).TrimStart("hHmMsS").IsEmpty)
                    {
                        return null;
                    }

                    at = close;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[at]));
                    break;
            }

            if (at < 0)
            {
                break;
            }
        }

        return bare.ToString();
    }

    private static int? Id(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
