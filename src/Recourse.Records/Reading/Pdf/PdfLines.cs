using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Recourse.Records;

/// <summary>A letter on a page: along its line from <paramref name="From"/> to <paramref name="To"/>, its line at height <paramref name="Up"/>.</summary>
internal readonly record struct PdfLetter(Letter Letter, double From, double To, double Up, double Size);

/// <summary>
/// Puts the letters of a page together as lines as a person sees them: same direction, same height, from left to right. Between letters that stand
/// a quarter of their size apart comes a space, where it is more than their size a tab.
/// </summary>
internal static class PdfLines
{
    private const double Apart = 0.25;
    private const double Column = 1.0;
    private const double SameLine = 0.4;

    /// <summary>The lines of a page, top down; text in other directions behind that which stands upright.</summary>
    /// <param name="letters">The letters as the page draws them.</param>
    /// <param name="twice">How many were drawn a second time at the same place, to look bold, and are left out.</param>
    public static List<List<PdfLetter>> Of(IReadOnlyList<Letter> letters, out int twice)
    {
        twice = 0;
        var lines = new List<List<PdfLetter>>();
        foreach (var direction in letters.Select((letter, number) => (Letter: letter, Number: number)).GroupBy(each => Angle(each.Letter)).OrderBy(group => group.Key))
        {
            var turn = direction.Key * Math.PI / 180;
            var (x, y) = (Math.Cos(turn), Math.Sin(turn));
            var placed = direction.Select(each => (Letter: Placed(each.Letter, x, y), each.Number)).OrderByDescending(each => each.Letter.Up).ThenBy(each => each.Number).ToList();
            for (var at = 0; at < placed.Count;)
            {
                var first = placed[at].Letter;
                var end = at;
                while (end < placed.Count && first.Up - placed[end].Letter.Up <= SameLine * Math.Max(first.Size, placed[end].Letter.Size))
                {
                    end++;
                }

                var line = placed.GetRange(at, end - at).OrderBy(each => each.Letter.From).ThenBy(each => each.Number).Select(each => each.Letter).ToList();
                twice += line.RemoveAll(Again(line));
                lines.Add(line);
                at = end;
            }
        }

        return lines;
    }

    /// <summary>Puts a line into a row, each letter with the place of the operator that shows it.</summary>
    public static void Fill(List<PdfLetter> line, PdfContent content, PiecedRow row)
    {
        row.Clear();
        row.BeginCell();
        var (end, space) = (double.NaN, false);
        foreach (var letter in line)
        {
            var text = Text(letter.Letter);
            if (text.AsSpan().Trim().IsEmpty)
            {
                space |= text.Length > 0;
                continue;
            }

            if (!double.IsNaN(end) && row.CellLength > 0)
            {
                var gap = letter.From - end;
                row.Text.Append(gap > Column * letter.Size ? "\t"u8 : space || gap > Apart * letter.Size ? " "u8 : []);
            }

            var from = row.Text.Length;
            row.Text.Append(text);
            var (start, length) = content.Place(letter.Letter.TextSequence);
            row.EndPiece(from, start, length, false);
            var box = letter.Letter.GlyphRectangleLoose;
            row.SetBox(new Box(
                Math.Min(Math.Min(box.TopLeft.X, box.BottomRight.X), Math.Min(box.TopRight.X, box.BottomLeft.X)), Math.Min(Math.Min(box.TopLeft.Y, box.BottomRight.Y), Math.Min(box.TopRight.Y, box.BottomLeft.Y)),
                Math.Max(Math.Max(box.TopLeft.X, box.BottomRight.X), Math.Max(box.TopRight.X, box.BottomLeft.X)), Math.Max(Math.Max(box.TopLeft.Y, box.BottomRight.Y), Math.Max(box.TopRight.Y, box.BottomLeft.Y))));
            (end, space) = (Math.Max(letter.To, double.IsNaN(end) ? letter.To : end), false);
        }

        row.EndCell(0);
    }

    /// <summary>True for text that is there and not to be seen: the layer that a scanner puts under its picture, or what somebody hides.</summary>
    public static bool IsUnseen(Letter letter) => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    /// <summary>True where the font does not say what the letter means.</summary>
    public static bool IsUnknown(Letter letter) => string.IsNullOrEmpty(letter.Value) || letter.Value.Any(each => each is '\uFFFD' or '\0' || char.GetUnicodeCategory(each) == System.Globalization.UnicodeCategory.PrivateUse);

    /// <summary>What the letter means. Programs that write PDF take the radicals of the dictionary for the characters that look the same.</summary>
    private static string Text(Letter letter)
    {
        var text = letter.Value ?? "";
        var plain = new StringBuilder(text.Length);
        foreach (var each in text)
        {
            plain.Append(each is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' ? each.ToString().Normalize(NormalizationForm.FormKC) : char.IsControl(each) ? " " : each.ToString());
        }

        return plain.ToString();
    }

    private static int Angle(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
        if (Finite(x) == 0 && Finite(y) == 0)
        {
            return letter.TextOrientation switch { TextOrientation.Rotate90 => 270, TextOrientation.Rotate180 => 180, TextOrientation.Rotate270 => 90, _ => 0 };
        }

        return ((int)Math.Round(Math.Atan2(Finite(y), Finite(x)) * 180 / Math.PI) + 360) % 360;
    }

    private static PdfLetter Placed(Letter letter, double x, double y)
    {
        double Along(PdfPoint point) => (Finite(point.X) * x) + (Finite(point.Y) * y);
        var (from, to) = (Along(letter.StartBaseLine), Along(letter.EndBaseLine));
        var size = Math.Abs(Finite(letter.PointSize));
        size = size is > 0.5 and < 2000 ? size : Math.Max(Math.Abs(to - from), 1);
        return new PdfLetter(letter, Math.Min(from, to), Math.Max(from, to), (Finite(letter.StartBaseLine.Y) * x) - (Finite(letter.StartBaseLine.X) * y), size);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    /// <summary>Tells letters that repeat the one before them at the same place.</summary>
    private static Predicate<PdfLetter> Again(List<PdfLetter> line)
    {
        var again = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        for (var at = 1; at < line.Count; at++)
        {
            for (var before = at - 1; before >= 0 && line[at].From - line[before].From < 0.3 * Math.Max(line[at].To - line[at].From, 0.1); before--)
            {
                if (line[before].Letter.Value == line[at].Letter.Value && Math.Abs(line[before].Up - line[at].Up) < 0.2 * line[at].Size && !again.Contains(line[before].Letter))
                {
                    again.Add(line[at].Letter);
                    break;
                }
            }
        }

        return letter => again.Contains(letter.Letter);
    }
}
