using System.Globalization;

namespace Recourse.Records;

/// <summary>What of one document did not fit its layout.</summary>
internal sealed class RecordFindings(string file)
{
    private readonly LossList _losses = new(file);
    private readonly List<Recognition> _recognised = [];
    private readonly Dictionary<string, long> _made = new(StringComparer.Ordinal);
    private long _withoutReference;

    public string File { get; } = file;

    public IReadOnlyList<Loss> Losses => _losses.ToList();

    public IReadOnlyList<Notice> Notices => _withoutReference == 0 ? [] :
    [
        new Notice("times", string.Create(CultureInfo.InvariantCulture,
            $"{_withoutReference} time(s) are relative or without a year, and when they were captured is not known; they are unknown until material.asOf states it")),
    ];

    /// <summary>True where nothing is to be said.</summary>
    public bool IsEmpty => _recognised.Count == 0 && _withoutReference == 0 && _losses.ToList().Count == 0;

    /// <summary>What it was read as, in the order in which it showed.</summary>
    public IReadOnlyList<ReadAs> ReadAs => [.. _recognised.Select(entry => new ReadAs(entry, _made.GetValueOrDefault(entry.Layout)))];

    /// <summary>A layout was recognised; false where it was before.</summary>
    public bool Recognise(Recognition recognition)
    {
        if (_recognised.Exists(entry => entry.Layout == recognition.Layout))
        {
            return false;
        }

        _recognised.Add(recognition);
        return true;
    }

    /// <summary>A record of a layout was made.</summary>
    public void Made(string layout) => _made[layout] = _made.GetValueOrDefault(layout) + 1;

    public void Lose(Locator locator, string reason) =>
        _losses.Add(locator.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"row={locator.Row}") : string.Create(CultureInfo.InvariantCulture, $"bytes={locator.Offset}+{locator.Length}"), reason);

    public void WithoutReference() => _withoutReference++;
}
