using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Puts an assessment into statements. It says nothing that the assessment does not say.</summary>
public static class OpinionBuilder
{
    /// <summary>Questions that an opinion names for an offence; <c>recourse law explain</c> has all.</summary>
    private const int MostQuestions = 5;

    /// <summary>Builds an opinion.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="facts">The facts that it weighed.</param>
    /// <param name="pack">The law that it was weighed under.</param>
    /// <param name="source">Name of the file that holds the facts.</param>
    /// <param name="sha256">Its SHA-256, hexadecimal.</param>
    /// <param name="exhibits">The exhibits behind facts, by the path of a fact or of what holds it; null where none are known.</param>
    public static Opinion Of(Assessment assessment, Facts facts, LawPack pack, string source, string sha256, IReadOnlyDictionary<string, ImmutableArray<CitedExhibit>>? exhibits = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(facts);
        var law = new CitedLaw(pack, facts.DecisionDate);
        var evidence = new EvidenceOfFacts(source, sha256, facts, exhibits);
        return new([.. assessment.Actors.SelectMany(actor => actor.Offences.Select(offence => Part(actor.Actor, offence, facts, pack, law, evidence)))], assessment.Pack) { Facts = evidence.Whole };
    }

    private static OpinionPart Part(string actor, OffenceResult offence, Facts facts, LawPack pack, CitedLaw law, EvidenceOfFacts evidence)
    {
        ImmutableArray<LimbResult> all = [.. offence.Limbs, .. offence.Against, .. offence.Circumstances];
        var deciding = offence.Limbs.Where(limb => limb.Outcome != Outcome.NotMet).DefaultIfEmpty(offence.Limbs[0]).ToArray();
        OpinionStatement Say(Bilingual text, LimbResult limb) => new(text, [law.Of(limb)], evidence.Of(limb.FactsRead));
        OpinionSection Weighed(string zh, string en, ImmutableArray<LimbResult> limbs, Func<Outcome, Bilingual> word) =>
            new(new(zh, en), [.. limbs.SelectMany(limb => Decided(limb, Say(Limb(limb, word), limb)))]);

        var conclusion = new OpinionStatement(
            new($"按所陈述的事实：{Words.Of(offence.Outcome).Zh}；情节：{Words.Of(offence.Grade).Zh}；途径：{Words.Of(offence.Route).Zh}。由人决定。",
                $"On the facts stated: {Words.Of(offence.Outcome).En}; seriousness: {Words.Of(offence.Grade).En}; route: {Words.Of(offence.Route).En}. A person decides."),
            [.. deciding.Select(law.Of).Distinct()],
            evidence.Of([.. deciding.SelectMany(limb => limb.FactsRead).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        var route = offence.RouteBecause.Select((reason, at) => Reason(reason, offence.RouteLaw.IsEmpty ? [] : offence.RouteLaw[at], all, law, evidence, conclusion));
        var readings = offence.Alternatives.Select(other => new OpinionStatement(
            Sentence(new($"{other.Reading.Zh}：{Words.Of(other.Grade).Zh}", $"{other.Reading.En}: {Words.Of(other.Grade).En}")), conclusion.Law, conclusion.Evidence));
        var open = all.SelectMany(limb => limb.Missing.Select(text => Say(new($"尚缺：{text.Zh}", $"Missing: {text.En}"), limb))
            .Concat(limb.Unalleged.Select(text => Say(new($"无人主张，值得一问：{text.Zh}", $"Nobody alleges it, worth asking: {text.En}"), limb)))).DistinctBy(statement => statement.Text);
        var next = LawQuestions.Of(facts, pack, actor, offence.Offence, [.. all.Select(limb => limb.Decision?.Decision).OfType<Decision>()]).Take(MostQuestions).Select(question => new OpinionStatement(
            new($"查明：{question.Title.Zh}{(question.Settles ? "（可能定论）" : "")}", $"Find out: {question.Title.En}{(question.Settles ? " (may settle it)" : "")}"),
            [.. question.Limbs.Select(asked => law.Of(all.First(limb => string.Equals(limb.Id, asked.Id, StringComparison.Ordinal)))).Distinct()],
            evidence.Of([question.Path])));

        ImmutableArray<OpinionSection> sections =
        [
            new(new("事实对照法律的结果", "What the facts come to"), [conclusion]),
            Weighed("有利于行为人的方面", "What speaks for the person", offence.Against, Words.ForAccused),
            Weighed("要件与情节", "Elements and seriousness", offence.Limbs, Words.Of),
            Weighed("从重情节与公诉条件", "Circumstances and conditions of public prosecution", offence.Circumstances, Words.Of),
            new(new("其他读法", "Other readings"), [.. readings]),
            new(new("途径与提示", "Route and advice"), [.. route]),
            new(new("未决问题", "Open questions"), [.. open]),
            new(new("下一步，最关键的在前", "What next, the most decisive first"), [.. next]),
        ];
        var name = facts.Actors.FirstOrDefault(a => string.Equals(a.Id, actor, StringComparison.Ordinal))?.Name is { Length: > 0 } stated ? $"{actor} {stated}" : actor;
        return new(new($"{name}　{offence.Title.Zh}", $"{name} {offence.Title.En}"), [.. sections.Where(section => !section.Statements.IsEmpty)]);
    }

    /// <summary>A reason of the route: the provisions that it names, or those that carry the conclusion; the facts that its limbs read.</summary>
    private static OpinionStatement Reason(
        Bilingual reason, ImmutableArray<string> ids, ImmutableArray<LimbResult> all, CitedLaw law, EvidenceOfFacts evidence, OpinionStatement conclusion)
    {
        var weighed = all.Where(limb => ids.Contains(limb.Id, StringComparer.Ordinal)).ToArray();
        ImmutableArray<CitedProvision> cited =
        [
            .. ids.Select(id => weighed.FirstOrDefault(limb => string.Equals(limb.Id, id, StringComparison.Ordinal)) is { } limb ? law.Of(limb) : law.Of(id)).OfType<CitedProvision>().Distinct(),
        ];
        return new(Sentence(reason), cited.IsEmpty ? conclusion.Law : cited, weighed.Length == 0
            ? cited.IsEmpty ? conclusion.Evidence : evidence.Whole
            : evidence.Of([.. weighed.SelectMany(limb => limb.FactsRead).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
    }

    private static Bilingual Limb(LimbResult limb, Func<Outcome, Bilingual> word)
    {
        var act = limb.Act.Length == 0 ? "" : $" [{limb.Act}]";
        var why = limb.Kind is { } kind ? Words.Of(kind) : new Bilingual("", "");
        var because = Sentence(new(Plain(string.Join("；", limb.Because.Select(b => b.Zh))), Plain(string.Join("; ", limb.Because.Select(b => b.En)))));
        return new(
            $"{limb.Title.Zh}{act}：{word(limb.Outcome).Zh}{(why.Zh.Length == 0 ? "" : $"（{why.Zh}）")}。{because.Zh}",
            $"{limb.Title.En}{act}: {word(limb.Outcome).En}{(why.En.Length == 0 ? "" : $" ({why.En})")}. {because.En}");
    }

    /// <summary>A text that stands alone begins with a capital letter in English.</summary>
    private static Bilingual Sentence(Bilingual text) => text.En.Length == 0 ? text : text with { En = char.ToUpperInvariant(text.En[0]) + text.En[1..] };

    /// <summary>Without the contract's word for programs, which the reasons carry beside the words for people.</summary>
    private static string Plain(string text) =>
        text.Replace("（textPartlyVerified）", "", StringComparison.Ordinal).Replace(" (textPartlyVerified)", "", StringComparison.Ordinal);

    /// <summary>The statement on a limb, and a person's decision beside it with the exhibits that it names.</summary>
    private static IEnumerable<OpinionStatement> Decided(LimbResult limb, OpinionStatement statement)
    {
        yield return statement;
        if (limb.Decision is not { } standing)
        {
            yield break;
        }

        var (decision, outcome) = (standing.Decision, Words.Decided(standing.Decision.Outcome));
        var at = decision.At.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        var named = (decision.Evidence ?? []).Select(evidence => new CitedExhibit(evidence.Name, evidence.Exhibit, evidence.Place)).ToArray();
        var on = string.Join("; ", named.Select(exhibit => exhibit.Name + exhibit.Through));
        yield return new(
            new(
                $"人的决定 {decision.Id}（{decision.By}，{at}）：{outcome.Zh}，理由：{decision.Because}{(on.Length > 0 ? $"；所据证据：{on}" : "")}{(standing.Lapsed ? "。已失效：所依据的事实已变" : "")}",
                $"A person's decision {decision.Id} ({decision.By}, {at}): {outcome.En}, because: {decision.Because}{(on.Length > 0 ? $"; taken on: {on}" : "")}"
                    + (standing.Lapsed ? ". Lapsed: the facts under it have changed" : "")),
            statement.Law,
            statement.Evidence with { Exhibits = [.. statement.Evidence.Exhibits.Concat(named).Distinct()] });
    }
}
