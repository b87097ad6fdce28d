using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Everything that the record (笔录) and the list (清单) of electronic evidence show. The papers render; they decide nothing.</summary>
public sealed record CustodyPaper
{
    /// <summary>Title of the case.</summary>
    public required string Case { get; init; }

    /// <summary>What the record states, by the field's name in the checklist; text as stated, empty for a bare yes.</summary>
    public required ImmutableSortedDictionary<string, CustodyValue> Fields { get; init; }

    /// <summary>The exhibits of the list.</summary>
    public required ImmutableArray<CustodyItem> Items { get; init; }

    /// <summary>What was done with them since.</summary>
    public ImmutableArray<CustodyLine> History { get; init; } = [];

    /// <summary>The checklist, each item as it stands.</summary>
    public required ImmutableArray<RecordFinding> Checks { get; init; }

    /// <summary>The signed head of the ledger that the paper rests on.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }
}

/// <summary>What is stated of a field.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="Text">What it says; empty where only its presence is stated.</param>
public sealed record CustodyValue(RecordField State, string Text);

/// <summary>One exhibit of the list.</summary>
/// <param name="Name">Name.</param>
/// <param name="Category">Category of electronic data (2016 No. 22 art. 1).</param>
/// <param name="Format">File format.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256.</param>
/// <param name="Sm3">SM3.</param>
/// <param name="SealedAt">When it was sealed, with the offset of the zone.</param>
/// <param name="Source">Where it came from.</param>
public sealed record CustodyItem(string Name, Bilingual Category, string Format, long Bytes, string Sha256, string Sm3, string SealedAt, string Source);

/// <summary>One act of custody.</summary>
/// <param name="Entry">Index in the ledger.</param>
/// <param name="At">When.</param>
/// <param name="Act">What was done.</param>
/// <param name="Exhibit">With which exhibit; empty: the case.</param>
/// <param name="People">Who took part, or why not.</param>
/// <param name="Purpose">What for, on what ground, to whom.</param>
/// <param name="CheckValue">Whether the digests were recomputed and held.</param>
public sealed record CustodyLine(long Entry, string At, Bilingual Act, string Exhibit, Bilingual People, Bilingual Purpose, Bilingual CheckValue);
