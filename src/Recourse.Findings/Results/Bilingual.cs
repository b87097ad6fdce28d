namespace Recourse.Findings;

/// <summary>A text in Chinese and English.</summary>
public readonly record struct Bilingual(string Zh, string En)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Zh} / {En}";
}
