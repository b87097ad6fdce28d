using System.Globalization;

namespace Recourse.Records;

/// <summary>Counts the lines of a document that are in another encoding than the document, so that a person is told.</summary>
internal sealed class ForeignLines
{
    private readonly SortedDictionary<TextEncodingKind, (long Lines, long First)> _lines = [];

    public void Add(TextEncodingKind kind, long offset)
    {
        var (lines, first) = _lines.GetValueOrDefault(kind, (0, offset));
        _lines[kind] = (lines + 1, first);
    }

    public IReadOnlyList<Notice> Notices() =>
    [
        .. _lines.Select(entry => new Notice(
            string.Create(CultureInfo.InvariantCulture, $"bytes={entry.Value.First}+"),
            string.Create(CultureInfo.InvariantCulture, $"{entry.Value.Lines} line(s), the first here, are in {DocumentInput.NameOf(entry.Key)}, unlike the rest of the document; they are read in that encoding"))),
    ];
}
