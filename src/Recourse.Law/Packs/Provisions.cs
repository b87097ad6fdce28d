using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>What rank an instrument has; it decides which of its versions governs an act.</summary>
public enum InstrumentRank
{
    /// <summary>A statute: the version in force at the act (从旧兼从轻).</summary>
    Statute,

    /// <summary>A judicial interpretation (司法解释): reaches back over acts under the statute where there was none before.</summary>
    Interpretation,

    /// <summary>A normative document (法发): policy and procedure, never the sole basis of a conviction.</summary>
    Guidance,

    /// <summary>Rules of procedure: the text in force when the step is taken, whenever the act was.</summary>
    Procedure,

    /// <summary>A law on administrative penalties: the version in force at the act.</summary>
    Administrative,

    /// <summary>Civil law: the version in force at the act.</summary>
    Civil,
}

/// <summary>A law or interpretation.</summary>
/// <param name="Id">Short id: <c>cl</c>, <c>2013-21</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">Document number; empty where it has none.</param>
/// <param name="Rank">Its rank.</param>
public sealed record Instrument(string Id, Bilingual Title, string Number, InstrumentRank Rank);

/// <summary>A number that a limb uses.</summary>
/// <param name="Name">Its name within the limb.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit, as the text has it.</param>
/// <param name="Source">Source tag: <c>V-LRB</c>, <c>V-JL</c>, <c>V-CASE</c>, <c>V-WEB</c>, <c>P</c>, <c>M</c>.</param>
/// <param name="MovesBoundOnly">True for an unverified number that only moves the line between open and decided.</param>
public sealed record LawConstant(string Name, decimal Value, string Unit, string Source, bool MovesBoundOnly)
{
    /// <summary>The activation by a named reviewer; null where there is none.</summary>
    public LawActivation? Activation { get; init; }

    /// <summary>True for a number from memory that nobody has activated.</summary>
    internal bool Unverified => Source is "M" && Activation is null;
}

/// <summary>A contested reading of a limb.</summary>
/// <param name="Id">Short name: <c>ratio-floored</c>.</param>
/// <param name="Reading">The reading.</param>
/// <param name="Source">Source tag.</param>
public sealed record LawReading(string Id, Bilingual Reading, string Source)
{
    /// <summary>The logic of the limb under this reading; null where the reading is not one of logic.</summary>
    internal Expression? Logic { get; init; }
}

/// <summary>One numbered condition of an article.</summary>
public sealed record LawLimb
{
    /// <summary>Full id: <c>2017-10/5(1)(iii)</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks, short.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>A restatement in the project's own words; the official text decides.</summary>
    public required Bilingual Says { get; init; }

    /// <summary>Source tag of the text.</summary>
    public required string Source { get; init; }

    /// <summary>The numbers that it uses.</summary>
    public ImmutableArray<LawConstant> Constants { get; init; } = [];

    /// <summary>Readings that courts keep beside each other.</summary>
    public ImmutableArray<LawReading> Readings { get; init; } = [];

    /// <summary>True for an "other circumstances" limb: it joins the grade only where it is alleged.</summary>
    public bool CatchAll { get; init; }

    /// <summary>The activation of its text by a named reviewer; null where there is none.</summary>
    public LawActivation? Activation { get; init; }

    /// <summary>True for a text from memory that nobody has activated: it decides nothing.</summary>
    internal bool Unverified => Source is "M" && Activation is null;

    /// <summary>The logic as one line of text.</summary>
    public string LogicText => Logic.Text(Constants);

    internal Over Over { get; init; }

    /// <summary>What its outcome depends on besides the acts. Kept: it follows from the logic, which is fixed once read.</summary>
    internal LimbTraits Traits => _traits ??= LimbTraits.Of(this);

    private LimbTraits? _traits;

    internal Expression Logic { get; init; } = new AllOf([]);

    internal OpenBounds? OpenBounds { get; init; }

    /// <summary>For <see cref="Over.Window"/>: the greatest distance in days between the first and the last act.</summary>
    internal LawConstant? Window { get; init; }
}

/// <summary>An article of an instrument in one version.</summary>
public sealed record Article
{
    /// <summary>Id: <c>2013-21/2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The instrument.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly InForce { get; init; }

    /// <summary>First day no longer in force; null where no repeal is known (the file says <c>none-known</c>).</summary>
    public DateOnly? Repealed { get; init; }

    /// <summary>How the article is cited.</summary>
    public required Bilingual Citation { get; init; }

    /// <summary>Where the official text is published.</summary>
    public required Bilingual Official { get; init; }

    /// <summary>Source tag of the text.</summary>
    public required string Source { get; init; }

    /// <summary>Its conditions, in order; empty where it states none.</summary>
    public required ImmutableArray<LawLimb> Limbs { get; init; }

    /// <summary>What it is.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>What it says besides its conditions, in order.</summary>
    public ImmutableArray<LawParagraph> Paragraphs { get; init; } = [];

    /// <summary>Where the official text can be opened; null where the file gives no address.</summary>
    public LawLink? Link { get; init; }

    /// <summary>The file in the pack.</summary>
    public required string File { get; init; }

    /// <summary>Source tag of the day of entry into force; that of the text where the file gives none of its own.</summary>
    public string InForceSource { get; init; } = "";

    /// <summary>
    /// For a day of entry into force from memory (<c>M</c>): first day on which this version was surely in force; null where none is known.
    /// Whatever lies before is weighed as if the day were another, too.
    /// </summary>
    public DateOnly? SurelyFrom { get; init; }

    /// <summary>The activation of the day of entry into force by a named reviewer; null where there is none.</summary>
    public LawActivation? DateActivation { get; init; }

    /// <summary>Maximum penalties that this version sets, in years; null where those of the offence file apply.</summary>
    internal (int Serious, int EspeciallySerious)? MaximumYears { get; init; }

    /// <summary>The limb of an id; null where this version has none.</summary>
    internal LawLimb? Limb(string id)
    {
        foreach (var limb in Limbs)
        {
            if (string.Equals(limb.Id, id, StringComparison.Ordinal))
            {
                return limb;
            }
        }

        return null;
    }

    /// <summary>True where this version reaches only special subjects (personnel of listed trades).</summary>
    internal bool SpecialSubjectsOnly { get; init; }
}

/// <summary>What a limb is weighed over.</summary>
internal enum Over
{
    Act,
    Information,
    Window,
    Pool,
    Actor,
}

/// <summary>Why the bounds of some counts are apart, where that rests on a rule nobody has verified.</summary>
internal sealed record OpenBounds(ImmutableArray<string> Figures, Bilingual Why);

/// <summary>Which alleged acts an offence is about.</summary>
internal enum ActKinds
{
    Statements,
    PersonalInformation,
    Both,
}

/// <summary>How an offence is put together from limbs.</summary>
internal sealed record OffenceRule
{
    public required string Offence { get; init; }

    public required Bilingual Title { get; init; }

    public required string Article { get; init; }

    public required ActKinds Acts { get; init; }

    public required ImmutableArray<ImmutableArray<string>> Elements { get; init; }

    public required ImmutableArray<string> Serious { get; init; }

    public required ImmutableArray<string> EspeciallySerious { get; init; }

    public required ImmutableArray<string> Bars { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    public required ImmutableArray<string> Circumstances { get; init; }

    public required ImmutableArray<string> PublicGrounds { get; init; }

    public required int SeriousYears { get; init; }

    public required int EspeciallySeriousYears { get; init; }

    public required bool OnComplaint { get; init; }

    public required bool SuperiorApproval { get; init; }

    public string LawfulBusinessScope { get; init; } = "";

    public ImmutableArray<string> LawfulBusinessSerious { get; init; } = [];

    /// <summary>Limbs of administrative law, weighed in order where the offence is not made out.</summary>
    public ImmutableArray<string> Administrative { get; init; } = [];

    /// <summary>What bars an administrative penalty besides the bars of the offence.</summary>
    public ImmutableArray<string> AdministrativeBars { get; init; } = [];

    /// <summary>Bars of the offence that do not bar an administrative penalty.</summary>
    public ImmutableArray<string> CriminalOnlyBars { get; init; } = [];

    /// <summary>What a court asks before it accepts a private suit.</summary>
    public ImmutableArray<string> Acceptance { get; init; } = [];

    /// <summary>What makes a court refuse a private suit.</summary>
    public ImmutableArray<string> AcceptanceBars { get; init; } = [];

    /// <summary>Limbs that are weighed and shown beside the elements and decide nothing: definitions that read the facts.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>Every limb that the offence names.</summary>
    public IEnumerable<string> Limbs() => Elements.SelectMany(e => e).Concat(Serious).Concat(EspeciallySerious).Concat(Bars).Concat(Notes).Concat(Circumstances)
        .Concat(PublicGrounds).Concat(LawfulBusinessSerious).Concat(Administrative).Concat(AdministrativeBars).Concat(CriminalOnlyBars).Concat(Acceptance).Concat(AcceptanceBars).Concat(Shown)
        .Concat(LawfulBusinessScope.Length == 0 ? [] : [LawfulBusinessScope]);

    /// <summary>Empty, or the beginning of an allegation: the offence is then weighed only on acts that bear one.</summary>
    public string AllegedBy { get; init; } = "";
}
