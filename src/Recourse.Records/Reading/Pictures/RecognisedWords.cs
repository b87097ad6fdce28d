using System.Globalization;
using System.Text;

namespace Recourse.Records;

/// <summary>A word that was recognised: its place in pixels from the left upper corner, and how sure the program is of it, 0 to 100.</summary>
internal readonly record struct RecognisedWord(string Text, Box Place, int Confidence);

/// <summary>Reads tesseract's table of words (TSV) into the lines of each page.</summary>
internal static class RecognisedWords
{
    /// <summary>A gap of this part of a line's height parts Chinese words as well; a wider one parts columns.</summary>
    private const double Apart = 0.4;
    private const double Column = 1.5;

    /// <summary>The lines of each page, in the order in which the program reads them.</summary>
    public static List<List<List<RecognisedWord>>> Of(byte[] table)
    {
        var pages = new List<List<List<RecognisedWord>>>();
        var line = "";
        foreach (var text in Encoding.UTF8.GetString(table).Split('\n').Skip(1))
        {
            var cells = text.TrimEnd('\r').Split('\t');
            if (cells.Length < 12)
            {
                continue;
            }

            if (cells[0] == "1")
            {
                pages.Add([]);
                line = "";
            }

            if (cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11]) || pages.Count == 0)
            {
                continue;
            }

            var of = string.Join(' ', cells[1..5]);
            if (of != line)
            {
                pages[^1].Add([]);
                line = of;
            }

            pages[^1][^1].Add(new RecognisedWord(
                cells[11].Trim(), new Box(Number(cells[6]), Number(cells[7]), Number(cells[6]) + Number(cells[8]), Number(cells[7]) + Number(cells[9])), (int)Math.Clamp(Number(cells[10]), 0, 100)));
        }

        return pages;
    }

    /// <summary>Puts a line into a row: each word leads to the whole picture and to its own place on it; the line is as sure as its least sure word.</summary>
    public static void Fill(List<RecognisedWord> line, long length, PiecedRow row)
    {
        row.Clear();
        row.BeginCell();
        for (var at = 0; at < line.Count; at++)
        {
            var (text, place) = (line[at].Text, line[at].Place);
            if (at > 0)
            {
                var before = line[at - 1];
                var (gap, height) = (place.Left - before.Place.Right, Math.Min(place.High - place.Low, before.Place.High - before.Place.Low));
                row.Text.Append(gap > Column * height ? "\t"u8 : gap > Apart * height || !IsHan(before.Text[^1]) || !IsHan(text[0]) ? " "u8 : []);
            }

            var from = row.Text.Length;
            row.Text.Append(text);
            row.EndPiece(from, 0, length, false);
            row.SetBox(place);
        }

        row.EndCell(0);
        row.SetConfidence(line.Min(word => word.Confidence));
    }

    private static bool IsHan(char letter) => letter is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF0F' or >= '\uD840' and <= '\uDFFF';

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
