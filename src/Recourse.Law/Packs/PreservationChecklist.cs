using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What is known of one field of a preservation record.</summary>
public enum RecordField
{
    /// <summary>Nobody has said whether it is there.</summary>
    Unknown,

    /// <summary>It is there; for a test, it holds.</summary>
    Present,

    /// <summary>It is not there; for a test, it was not made.</summary>
    Absent,

    /// <summary>For a test: it was made and did not hold.</summary>
    Failed,
}

/// <summary>What an item of a preservation record comes to, the lightest first.</summary>
public enum RecordState
{
    /// <summary>The item does not arise.</summary>
    NotApplicable,

    /// <summary>All of it is there.</summary>
    Present,

    /// <summary>Not known yet.</summary>
    Unknown,

    /// <summary>Recommended and not there.</summary>
    Advised,

    /// <summary>Required and not there: get it or state the reason.</summary>
    Incomplete,

    /// <summary>A defect that can be cured or reasonably explained, and is excluded otherwise (2021 No. 1 art. 113).</summary>
    Curable,

    /// <summary>No basis of a decision as it stands (2021 No. 1 art. 114).</summary>
    Excluded,
}

/// <summary>How strongly the texts ask for an item.</summary>
public enum RecordLevel
{
    /// <summary>Always.</summary>
    Required,

    /// <summary>Where its occasion arises.</summary>
    Conditional,

    /// <summary>Recommended.</summary>
    Should,

    /// <summary>Supports, replaces nothing.</summary>
    Supporting,
}

/// <summary>One item checked.</summary>
/// <param name="Id">Id: <c>P5</c>.</param>
/// <param name="Title">What it asks.</param>
/// <param name="State">What it comes to.</param>
/// <param name="Missing">Fields that are absent, failed or unknown and would settle it, in the order of the item; several alternatives joined by <c>|</c>.</param>
/// <param name="Because">Why, with the consequence.</param>
/// <param name="Provisions">Articles that it rests on.</param>
/// <param name="Source">Source tag: on <c>M</c> the rule runs and is marked as unverified.</param>
public sealed record RecordFinding(
    string Id, Bilingual Title, RecordState State, ImmutableArray<string> Missing, Bilingual Because, ImmutableArray<string> Provisions, string Source);

/// <summary>
/// The checklist of a preservation record (law.md §6.8): which fields a record of electronic evidence needs, on what provision, and what follows
/// where one is missing. It informs; whether a defect is cured or an explanation holds is for a person.
/// </summary>
public sealed class PreservationChecklist
{
    private readonly LawPack _pack;

    internal PreservationChecklist(LawPack pack, Bilingual title, Bilingual says, ImmutableArray<RecordItem> items) => (_pack, Title, Says, Items) = (pack, title, says, items);

    /// <summary>Its title.</summary>
    public Bilingual Title { get; }

    /// <summary>How it is read.</summary>
    public Bilingual Says { get; }

    /// <summary>The ids of its items with their titles and levels, in order.</summary>
    public ImmutableArray<(string Id, Bilingual Title, RecordLevel Level)> List => [.. Items.Select(i => (i.Id, i.Title, i.Level))];

    /// <summary>Every field that it asks about, occasions (<c>frozen</c>, <c>policePath</c>) included, in ordinal order.</summary>
    public ImmutableArray<string> Fields => [.. Items.SelectMany(i => i.Fields()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal ImmutableArray<RecordItem> Items { get; }

    /// <summary>The checklist of a pack; null where the pack has none.</summary>
    public static PreservationChecklist? Of(LawPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Checklist is { } read ? new(pack, read.Title, read.Says, read.Items) : null;
    }

    /// <summary>Checks a record, each item by itself.</summary>
    /// <param name="fields">What is known of the fields; one that is not given is unknown.</param>
    /// <param name="day">Day of the collection: rules that were not in force yet do not arise; null takes all of them.</param>
    /// <exception cref="ArgumentException">The checklist has no such field; the message names it.</exception>
    public ImmutableArray<RecordFinding> Check(IReadOnlyDictionary<string, RecordField> fields, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var known = Fields.ToHashSet(StringComparer.Ordinal);
        return fields.Keys.Order(StringComparer.Ordinal).FirstOrDefault(f => !known.Contains(f)) is { } other
            ? throw new ArgumentException($"the checklist has no field '{other}'", nameof(fields))
            : [.. Items.Select(i => Check(i, name => fields.TryGetValue(name, out var field) ? field : RecordField.Unknown, day))];
    }

    private RecordFinding Check(RecordItem item, Func<string, RecordField> known, DateOnly? day)
    {
        var since = item.Basis.Select(id => _pack.Versions(id)[0].InForce).Min();
        if (day < since)
        {
            return Found(item, RecordState.NotApplicable, [], new($"该项依据自{VersionResolver.Day(since)}起施行", $"what it rests on is in force since {VersionResolver.Day(since)}"));
        }

        var occasion = item.When.Length == 0 ? RecordField.Present : known(item.When);
        if (occasion != RecordField.Present)
        {
            return occasion == RecordField.Unknown
                ? Found(item, RecordState.Unknown, [item.When], new("是否涉及该项未知", "whether the item arises is not known"))
                : item.Otherwise is { } otherwise ? Found(item, RecordState.Advised, [], otherwise)
                : Found(item, RecordState.NotApplicable, [], new("不涉及该项", "the item does not arise"));
        }

        var parts = item.Needs.Select(n => (Need: n, State: n.State(known))).ToArray();
        var state = parts.Max(p => p.State);
        return Found(item, state, [.. parts.Where(p => p.State != RecordState.Present).Select(p => string.Join('|', p.Need.Any.Select(a => string.Join('+', a))))], Meaning(state));
    }

    private static RecordFinding Found(RecordItem item, RecordState state, ImmutableArray<string> missing, Bilingual because) => new(
        item.Id, item.Title, state, missing,
        item.Source is "M" ? new(because.Zh + "；该项规则凭记忆，未经核对（M）", because.En + "; the rule is from memory and unverified (M)") : because, item.Basis, item.Source);

    private static Bilingual Meaning(RecordState state) => state switch
    {
        RecordState.Present => new("齐备", "present"),
        RecordState.Unknown => new("尚未查明", "not known yet"),
        RecordState.Advised => new("建议补充，不影响使用", "recommended; it can be used without"),
        RecordState.Incomplete => new("应当有而没有：补充或者说明原因", "required and not there: get it or state the reason"),
        RecordState.Curable => new(
            "瑕疵：经补正或者作出合理解释的可以采用，否则不得作为定案的根据（法释〔2021〕1号第一百一十三条）", "a defect: usable once cured "
            + "or reasonably explained, otherwise no basis of a decision (2021 No. 1 art. 113)"),
        _ => new("照现状不得作为定案的根据（法释〔2021〕1号第一百一十四条）", "no basis of a decision as it stands (2021 No. 1 art. 114)"),
    };
}
