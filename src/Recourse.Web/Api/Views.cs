using System.Collections.Immutable;
using Recourse.Casework;
using Recourse.Findings;

namespace Recourse.Web;

/// <summary>A term as the interface shows it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Case">Names the case.</param>
/// <param name="Person">Names the person; null where it is of the case.</param>
/// <param name="Offence">Names the offence.</param>
/// <param name="Rule">Names the rule.</param>
/// <param name="Title">What the term is for.</param>
/// <param name="Started">The day of the event; it is not counted.</param>
/// <param name="Done">The day on which it was fulfilled; null while it runs.</param>
/// <param name="Due">The last day that counts; null while there is none.</param>
/// <param name="Computed">The last day by the rule.</param>
/// <param name="ByHand">Whether a person entered the last day.</param>
/// <param name="Unverified">Whether the rule was never compared with the official text.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Sentence">Rule, article and result in one sentence.</param>
/// <param name="Steps">How the last day was found.</param>
/// <param name="Warnings">What a person should look at.</param>
internal sealed record ClockView(
    string Id, string Case, string? Person, string Offence, string Rule, Bilingual Title, DateOnly Started, DateOnly? Done, DateOnly? Due, DateOnly? Computed, bool ByHand, bool Unverified,
    ClockState State, Bilingual Sentence, ImmutableArray<Bilingual> Steps, ImmutableArray<Bilingual> Warnings)
{
    public static ClockView Of(CaseClock clock, DateOnly today)
    {
        var reading = clock.Reading;
        return new(
            reading.Clock.Id, clock.Case, clock.Person, clock.Offence, reading.Rule.Id, reading.Rule.Title, reading.Clock.Started, reading.Clock.Done, reading.Due, reading.Computed,
            reading.Clock.ByHand is not null, reading.Rule.Unverified, reading.On(today), reading.Sentence, [.. reading.Steps.Select(s => s.Text)], reading.Warnings);
    }
}

/// <summary>A step that may be taken next.</summary>
/// <param name="Id">Names it.</param>
/// <param name="To">The stage that it leads to.</param>
/// <param name="Title">That stage for people.</param>
/// <param name="By">Who may take it.</param>
/// <param name="Basis">Its legal basis.</param>
/// <param name="Papers">The papers that go with it.</param>
/// <param name="Approval">The superior's approval that the offence needs; null where it needs none.</param>
/// <param name="Unverified">Whether the rule was never compared with the official text.</param>
internal sealed record StepView(string Id, string To, Bilingual Title, Organ By, Bilingual Basis, ImmutableArray<Bilingual> Papers, Bilingual? Approval, bool Unverified)
{
    public static StepView Of(Transition step, string offence) => new(
        step.Id, step.To.Id, step.To.Title, step.By, step.Basis, step.Papers,
        step.Approval is { } needed && needed.Offences.Contains(offence, StringComparer.Ordinal) ? needed.Text : null, step.Unverified);
}

/// <summary>Where a person stands for an offence, and what may follow.</summary>
/// <param name="Person">Names the person; null while nobody is known.</param>
/// <param name="Offence">Names the offence.</param>
/// <param name="Now">The rows that stand, one a track.</param>
/// <param name="Next">The steps that may be taken.</param>
internal sealed record StandingView(string? Person, string Offence, ImmutableArray<StageEvent> Now, ImmutableArray<StepView> Next);

/// <summary>A case whole.</summary>
/// <param name="Case">The case.</param>
/// <param name="Parties">The people, masked unless a purpose was stated.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Standing">Where each stands.</param>
/// <param name="Clocks">Its terms.</param>
/// <param name="Links">What joins it to other cases.</param>
internal sealed record CaseView(
    CaseSummary Case, ImmutableArray<CaseParty> Parties, ImmutableArray<StageEvent> Rows, ImmutableArray<StandingView> Standing, ImmutableArray<ClockView> Clocks, ImmutableArray<CaseLink> Links)
{
    public static CaseView Of(RegisteredCase read, DateOnly today) => new(
        read.Case, read.Parties, read.Rows,
        [.. read.Standing.Select(s => new StandingView(s.Person, s.Offence, s.Now, [.. s.Next.Select(n => StepView.Of(n, s.Offence))]))],
        [.. read.Clocks.Select(c => ClockView.Of(c, today))], read.Links);
}

/// <summary>A part of what is due.</summary>
/// <param name="Day">The day.</param>
/// <param name="Overdue">How many terms are over.</param>
/// <param name="Today">How many end on the day.</param>
/// <param name="Ahead">How many end within the days looked ahead.</param>
/// <param name="WithoutDate">How many have no last day.</param>
/// <param name="Items">The part.</param>
/// <param name="Next">Where to go on; null at the end.</param>
internal sealed record DueView(DateOnly Day, int Overdue, int Today, int Ahead, int WithoutDate, ImmutableArray<ClockView> Items, string? Next);

/// <summary>What joins a case to others.</summary>
/// <param name="Kind"><c>account</c>, <c>phone</c>, <c>digest</c>, <c>information</c>, <c>joined-into</c>, <c>separated-from</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record NewLink(string Kind, string Value);

/// <summary>The level of supervision of a case.</summary>
/// <param name="Level"><c>national</c>, <c>provincial</c>, <c>city</c>; empty to end it.</param>
internal sealed record NewLevel(string Level);

/// <summary>Why a row is struck out.</summary>
/// <param name="Because">The reason.</param>
internal sealed record NewStrike(string Because);

/// <summary>A last day by hand.</summary>
/// <param name="Due">The day.</param>
/// <param name="Why">Why a person knows better.</param>
internal sealed record NewDue(DateOnly Due, string Why);

/// <summary>An account that is made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Password">Its first password, at least 12 characters.</param>
/// <param name="Role">Its role.</param>
internal sealed record NewAccount(string Name, string Password, RegisterRole Role);

/// <summary>A change of an account; what is absent stays.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Active">Whether it may sign in.</param>
/// <param name="Password">Its new password.</param>
internal sealed record AccountChange(RegisterRole? Role, bool? Active, string? Password);

/// <summary>Name and password.</summary>
/// <param name="Name">The name.</param>
/// <param name="Password">The password.</param>
internal sealed record SignIn(string Name, string Password);

/// <summary>A figure beside the same period a year before.</summary>
/// <param name="Text">The sentence for the press.</param>
/// <param name="Now">The figure.</param>
/// <param name="Before">The one a year before.</param>
/// <param name="ChangePerMille">The change in tenths of a percent; null where there was none before.</param>
/// <param name="Parts">The parts by name; for the public small ones are withheld (null).</param>
internal sealed record FigureView(Bilingual Text, RegisterFigure Now, RegisterFigure Before, long? ChangePerMille, ImmutableArray<PartView> Parts);

/// <summary>A part of a figure.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">How many; null where it is withheld.</param>
internal sealed record PartView(string Key, Bilingual Name, long? Value);
