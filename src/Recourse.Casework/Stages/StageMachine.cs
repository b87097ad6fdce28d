using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Casework;

/// <summary>What a check of a step says.</summary>
/// <param name="Refusal">Why it may not be taken, naming the rule; <see langword="null"/> where it may.</param>
/// <param name="Warnings">What a person should look at though it may be taken.</param>
public sealed record StepCheck(Bilingual? Refusal, ImmutableArray<Bilingual> Warnings)
{
    /// <summary>Whether the step may be taken.</summary>
    public bool Allowed => Refusal is null;
}

/// <summary>Where one person and one offence stand on each track, and which steps may follow. A pure function of the rows.</summary>
public sealed class StageMachine
{
    private readonly StageRules _rules;
    private readonly string _offence;
    private readonly FrozenStages _now;

    private StageMachine(StageRules rules, string offence, FrozenStages now) => (_rules, _offence, _now) = (rules, offence, now);

    /// <summary>The last row of each track, in the order of the tracks.</summary>
    public ImmutableArray<(StageTrack Track, StageEvent Last)> Now => _now.All;

    /// <summary>Reads the rows of one person and one offence; struck rows are passed over.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="offence">Names the offence.</param>
    /// <param name="rows">The rows, in the order in which they were entered.</param>
    /// <exception cref="ArgumentException">A stage that the rules do not know.</exception>
    public static StageMachine Of(StageRules rules, string offence, IEnumerable<StageEvent> rows)
    {
        var last = new SortedDictionary<StageTrack, StageEvent>();
        foreach (var row in rows.Where(r => r.Stands))
        {
            var stage = rules.Stage(row.Stage) ?? throw new ArgumentException($"row {row.Id}: there is no stage '{row.Stage}'", nameof(rows));
            if (!last.TryGetValue(stage.Track, out var before) || before.On <= row.On)
            {
                last[stage.Track] = row;
            }
        }

        return new(rules, offence, new([.. last.Select(l => (l.Key, l.Value))]));
    }

    /// <summary>The steps that may be taken, as the files order them; whether an approval is still needed stands in each.</summary>
    public ImmutableArray<Transition> Next() => [.. _rules.Transitions.Where(t => Place(t) is null)];

    /// <summary>Whether a step may be taken on a day.</summary>
    /// <param name="step">The step.</param>
    /// <param name="on">The day.</param>
    /// <param name="approval">The superior's approval; empty where there is none.</param>
    public StepCheck Check(Transition step, DateOnly on, string approval)
    {
        var refusal = Place(step) ?? Approved(step, approval) ?? Order(step, on);
        return new(refusal, step.Unverified
            ? [new($"规则未核实：{step.Basis.Zh}", $"rule unverified: {step.Basis.En}")]
            : []);
    }

    private Bilingual? Place(Transition step)
    {
        var here = _now.On(step.To.Track);
        if (here is null ? !step.FromStart : !step.From.Contains(here.Stage, StringComparer.Ordinal))
        {
            var (at, from) = (here is null ? new("尚未开始", "nothing yet") : _rules.Stage(here.Stage)!.Title, step.From.Select(f => _rules.Stage(f)!.Title).ToArray());
            return new(
                $"“{step.To.Title.Zh}”（{step.Basis.Zh}）不能由现阶段“{at.Zh}”进入，只能由：{string.Join("、", from.Select(f => f.Zh).Concat(step.FromStart ? ["尚未开始"] : []))}",
                $"'{step.To.Title.En}' ({step.Basis.En}) can't follow '{at.En}', only: {string.Join(", ", from.Select(f => f.En).Concat(step.FromStart ? ["nothing yet"] : []))}");
        }

        if (step.While.Length > 0 && !_now.All.Any(n => step.While.Contains(n.Last.Stage, StringComparer.Ordinal)))
        {
            var needed = step.While.Select(w => _rules.Stage(w)!.Title).ToArray();
            return new(
                $"“{step.To.Title.Zh}”（{step.Basis.Zh}）须在下列阶段之一：{string.Join("、", needed.Select(n => n.Zh))}",
                $"'{step.To.Title.En}' ({step.Basis.En}) needs one of these to stand: {string.Join(", ", needed.Select(n => n.En))}");
        }

        return null;
    }

    private Bilingual? Approved(Transition step, string approval) =>
        step.Approval is { } needed && needed.Offences.Contains(_offence, StringComparer.Ordinal) && string.IsNullOrWhiteSpace(approval) ? needed.Text : null;

    private Bilingual? Order(Transition step, DateOnly on) =>
        _now.On(step.To.Track) is { } last && on < last.On
            ? new(FormattableString.Invariant($"日期 {on:yyyy-MM-dd} 早于上一步 {last.On:yyyy-MM-dd}"), FormattableString.Invariant($"the day {on:yyyy-MM-dd} is before the last step on {last.On:yyyy-MM-dd}"))
            : null;

    private sealed record FrozenStages(ImmutableArray<(StageTrack Track, StageEvent Last)> All)
    {
        public StageEvent? On(StageTrack track) => All.FirstOrDefault(a => a.Track == track).Last;
    }
}
