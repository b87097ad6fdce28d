using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>What to explain.</summary>
/// <param name="Subject">A case folder that was run, or a file of FACTS.</param>
/// <param name="By">Who asks, where a case is opened.</param>
public sealed record ExplainRequest(string Subject, string By)
{
    /// <summary>Only this actor; null for all.</summary>
    public string? Actor { get; init; }

    /// <summary>Only this offence; null for all.</summary>
    public string? Offence { get; init; }

    /// <summary>Facts to try otherwise, one at a time: <c>actors[A1].statements[S1].views=4999</c>.</summary>
    public IReadOnlyList<string> WhatIf { get; init; } = [];

    /// <summary>The law pack, by digest or as a folder; null for the present one.</summary>
    public string? Pack { get; init; }
}

/// <summary><c>recourse law explain</c>: why, why not, what next, what if.</summary>
public static class ExplainLaw
{
    /// <summary>Sets printed for a person; the JSON has all of them.</summary>
    private const int Printed = 12;

    /// <summary>Explains every offence that the facts state an act of.</summary>
    /// <exception cref="UsageException">There is no such case, file, actor, offence, fact or pack.</exception>
    public static Answer Execute(ExplainRequest request, CancellationToken cancellation)
    {
        var pack = PackChoice.Of(request.Pack);
        var subject = Subject.Open(request.Subject, request.By);
        var assessment = subject.Weigh(pack);
        var explained = ImmutableArray.CreateBuilder<Explained>();
        foreach (var (actor, offence) in assessment.Actors.SelectMany(a => a.Offences.Select(o => (a.Actor, o))).Where(entry => Asked(request, entry.Actor, entry.o.Offence)))
        {
            cancellation.ThrowIfCancellationRequested();
            explained.Add(new(
                actor, offence, LawExplain.Of(subject.Facts, pack, actor, offence.Offence)!, LawQuestions.Of(subject.Facts, pack, actor, offence.Offence, subject.Decisions),
                LawQuestions.Decidable(subject.Facts, pack, actor, offence.Offence, subject.Decisions),
                DecidedOffence.Of(subject.Facts, pack, actor, offence.Offence, subject.Decisions)));
        }

        if (explained.Count == 0 && (request.Actor ?? request.Offence) is not null)
        {
            throw new UsageException(
                $"事实中没有这样的行为人或罪名：{request.Actor} {request.Offence}；有：{Known(assessment)}",
                $"The facts state no such actor or offence: {request.Actor} {request.Offence}; there are: {Known(assessment)}");
        }

        ImmutableArray<Tried> tried = [.. request.WhatIf.Select(text => Try(subject, pack, text))];
        return new Answer
        {
            ExitStatus = subject.Lost.IsEmpty ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => Write(writer, pack, explained.ToImmutable(), tried, subject),
            Lines =
            [
                .. tried.Length > 0 ? [] : explained.SelectMany(Lines),
                .. tried.SelectMany(Lines),
                .. LossJson.Lines(subject.Lost),
            ],
        };
    }

    private static bool Asked(ExplainRequest request, string actor, string offence) =>
        (request.Actor ?? actor) == actor && (request.Offence is null || request.Offence.Equals(offence, StringComparison.OrdinalIgnoreCase));

    private static string Known(Assessment assessment) => string.Join(", ", assessment.Actors.SelectMany(a => a.Offences.Select(o => $"{a.Actor} {o.Offence}")));

    private static Tried Try(Subject subject, LawPack pack, string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0)
        {
            throw new UsageException($"--what-if 写作 字段=值，不是 {text}", $"--what-if is written FIELD=VALUE, not {text}");
        }

        try
        {
            return new(text[..at], text[(at + 1)..], LawWhatIf.Of(subject.Facts, pack, text[..at], text[(at + 1)..], subject.Decisions));
        }
        catch (ArgumentException problem)
        {
            var what = problem.Message.Split(" (Parameter")[0];
            throw new UsageException($"--what-if {text}：{what}", $"--what-if {text}: {what}");
        }
    }

    private static void Write(Utf8JsonWriter writer, LawPack pack, ImmutableArray<Explained> explained, ImmutableArray<Tried> tried, Subject subject)
    {
        writer.WriteStartObject();
        writer.WriteString("pack", pack.Digest);
        writer.WriteStartArray("explanations");
        foreach (var entry in explained)
        {
            writer.WriteStartObject();
            writer.WriteString("actor", entry.Actor);
            writer.WriteString("offence", entry.Offence.Offence);
            writer.WriteString("outcome", entry.Offence.Outcome.ToString());
            writer.WriteString("kind", entry.Offence.Kind?.ToString());
            writer.WriteString("grade", entry.Offence.Grade.ToString());
            writer.WriteString("route", entry.Offence.Route.ToString());
            writer.WriteStartArray("why");
            foreach (var limb in entry.Why)
            {
                writer.WriteStartObject();
                writer.WriteString("id", limb.Id);
                writer.WriteString("act", limb.Act);
                writer.WriteString("outcome", limb.Outcome.ToString());
                writer.WriteString("kind", limb.Kind?.ToString());
                BilingualJson.Write(writer, "title", limb.Title);
                BilingualJson.Write(writer, "because", limb.Because);
                BilingualJson.Write(writer, "missing", limb.Missing);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WritePropertyName("change");
            ExplainJson.Write(entry.Explanation, writer);
            writer.WritePropertyName("questions");
            ExplainJson.WriteItems(entry.Questions, writer);
            writer.WritePropertyName("decidable");
            ExplainJson.WriteItems(entry.Decidable, writer);
            if (entry.Decided is { } decided)
            {
                writer.WriteStartObject("asDecided");
                writer.WriteString("outcome", decided.Outcome.ToString());
                writer.WriteString("grade", decided.Grade.ToString());
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("whatIf");
        foreach (var entry in tried)
        {
            writer.WriteStartObject();
            writer.WriteString("field", entry.Field);
            writer.WriteString("value", entry.Value);
            writer.WritePropertyName("moved");
            ExplainJson.WriteItems(entry.Moved, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        LossJson.Write(writer, subject.Lost);
        writer.WriteEndObject();
    }

    private static IEnumerable<Bilingual> Lines(Explained entry)
    {
        yield return AssessmentText.Headline(entry.Actor, entry.Offence);
        if (entry.Decided is { } decided)
        {
            var (outcome, grade) = (ResultWords.Of(decided.Outcome), ResultWords.Of(decided.Grade));
            yield return new(
                $"    已有决定的要件按决定计：{outcome.Zh}，{grade.Zh}；计算结果不变", $"    with the decided elements as decided: {outcome.En}, {grade.En}; the computed outcome stays beside it");
        }

        yield return new("    为什么：", "    why:");
        foreach (var line in entry.Why.SelectMany(AssessmentText.Limb))
        {
            yield return new("  " + line.Zh, "  " + line.En);
        }

        yield return new("    什么会改变它：", "    what would change it:");
        foreach (var line in ExplainText.Of(entry.Explanation).Skip(1).Take(Printed + 1))
        {
            yield return new("    " + line.Zh, "    " + line.En);
        }

        if (entry.Explanation.Sets.Length is > Printed and var all)
        {
            yield return new($"      …共 {all} 组，见 JSON。", $"      … {all} sets in all, see the JSON.");
        }

        yield return new("    接下来问什么（最能定案的在先）：", "    what to ask next, the most decisive first:");
        foreach (var line in ExplainText.Of(entry.Questions))
        {
            yield return new("    " + line.Zh, "    " + line.En);
        }

        if (!entry.Decidable.IsEmpty)
        {
            yield return new("    可由人决定的要件（recourse decide CASE --on element …）：", "    what a person could decide (recourse decide CASE --on element …):");
            foreach (var line in ExplainText.Of(entry.Decidable))
            {
                yield return new("    " + line.Zh, "    " + line.En);
            }
        }
    }

    private static IEnumerable<Bilingual> Lines(Tried entry) =>
    [
        new($"如果 {entry.Field} 为 {entry.Value}：", $"if {entry.Field} were {entry.Value}:"),
        .. ExplainText.Of(entry.Moved).Select(line => new Bilingual("  " + line.Zh, "  " + line.En)),
    ];

    /// <summary>An offence with its explanation.</summary>
    private sealed record Explained(
        string Actor, OffenceResult Offence, Explanation Explanation, ImmutableArray<Question> Questions, ImmutableArray<DecidableElement> Decidable, DecidedOffence? Decided)
    {
        /// <summary>The limbs that carry the outcome or leave it open, and everything that speaks for the accused; what nobody alleges is left to the questions.</summary>
        public IEnumerable<LimbResult> Why => Offence.Limbs.Where(limb => !limb.NotAlleged).Concat(Offence.Against);
    }

    /// <summary>A fact tried otherwise.</summary>
    private sealed record Tried(string Field, string Value, ImmutableArray<Moved> Moved);
}
