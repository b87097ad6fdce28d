using System.Globalization;

namespace Recourse.Records;

/// <summary>What of one document did not fit its layout.</summary>
internal sealed class RecordFindings(string file)
{
    private readonly LossList _losses = new(file);
    private long _withoutReference;

    public string File { get; } = file;

    public IReadOnlyList<Loss> Losses => _losses.ToList();

    public IReadOnlyList<Notice> Notices => _withoutReference == 0 ? [] :
    [
        new Notice("times", string.Create(CultureInfo.InvariantCulture,
            $"{_withoutReference} time(s) are relative or without a year, and when they were captured is not known; they are unknown until material.asOf states it")),
    ];

    /// <summary>True where nothing is to be said.</summary>
    public bool IsEmpty => _withoutReference == 0 && _losses.ToList().Count == 0;

    public void Lose(Locator locator, string reason) =>
        _losses.Add(locator.Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"row={locator.Row}") : string.Create(CultureInfo.InvariantCulture, $"bytes={locator.Offset}+{locator.Length}"), reason);

    public void WithoutReference() => _withoutReference++;
}
