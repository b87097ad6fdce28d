using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Explanations, questions, differences and gaps as lines for a terminal, each in both languages.</summary>
public static class ExplainText
{
    /// <summary>One line a set.</summary>
    public static IReadOnlyList<Bilingual> Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var head = explanation.Outcome switch
        {
            Outcome.Met => new Bilingual("以下任一组如此变化，即不再符合：", "any one of these sets, if it came out so, would undo it:"),
            Outcome.NotMet => new("以下任一组全部如此变化，才会符合：", "it would take all of any one of these sets to let it be met:"),
            _ => new("以下任一组全部如此，即可定为符合：", "all of any one of these sets would settle it as met:"),
        };
        var outcome = Words.Of(explanation.Outcome);
        return
        [
            new($"{explanation.Offence}：{outcome.Zh}", $"{explanation.Offence}: {outcome.En}"),
            .. explanation.Sets.IsEmpty ? [] : new[] { head },
            .. explanation.Sets.Select((set, at) => new Bilingual(
                Row(at, string.Join(" + ", set.Select(l => $"{l.Id} {l.Title.Zh}（{Words.Of(l.Is).Zh} → {Words.Of(l.Needs).Zh}）"))),
                Row(at, string.Join(" + ", set.Select(l => $"{l.Id} {l.Title.En} ({Words.Of(l.Is).En} → {Words.Of(l.Needs).En})"))))),
        ];
    }

    /// <summary>One line a question, one why it is asked, one an answer.</summary>
    public static IReadOnlyList<Bilingual> Of(ImmutableArray<Question> questions) => questions.IsEmpty
        ? [new("没有能改变结果的单个未知事实", "no single unknown fact can change it")]
        : [.. questions.SelectMany((q, i) => (Bilingual[])
        [
            new(Row(i, $"{q.Title.Zh}{(q.Settles ? "（可以单独定案）" : "")}  {q.Path}"), Row(i, $"{q.Title.En}{(q.Settles ? " (settles it alone)" : "")}  {q.Path}")),
            Why(q),
            .. q.Answers.Select(Line),
            .. q.Lapsing.Select(id => new Bilingual($"     决定 {id} 以此事实为据，回答后失效", $"     decision {id} rests on it and lapses with an answer")),
        ])];

    /// <summary>One line an element that a person could decide, one a decision.</summary>
    public static IReadOnlyList<Bilingual> Of(ImmutableArray<DecidableElement> elements) =>
        [.. elements.SelectMany((e, i) => (Bilingual[])
        [
            new(
                Row(i, $"{e.Limb.Id} {e.Limb.Title.Zh}（{(e.Limb.Kind is { } zh ? ResultWords.Of(zh).Zh : "")}{(e.Settles ? "；可以单独定案" : "")}）  --target \"{e.Target}\""),
                Row(i, $"{e.Limb.Id} {e.Limb.Title.En} ({(e.Limb.Kind is { } en ? ResultWords.Of(en).En : "")}{(e.Settles ? "; settles it alone" : "")})  --target \"{e.Target}\"")),
            .. e.Answers.Select(Line),
        ])];

    /// <summary>An answer, or a decision, and what the offence comes to under it.</summary>
    public static Bilingual Line(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var value = answer.Value is "\"Met\"" or "\"NotMet\"" ? ResultWords.Decided(answer.Value.Trim('"')) : ResultWords.Answer(answer.Value);
        return new(
            $"     {value.Zh} → {Words.Of(answer.Outcome).Zh}，{ResultWords.Of(answer.Grade).Zh}", $"     {value.En} → {Words.Of(answer.Outcome).En}, {ResultWords.Of(answer.Grade).En}");
    }

    /// <summary>One line a difference.</summary>
    public static IReadOnlyList<Bilingual> Of(ImmutableArray<Moved> moved) => moved.IsEmpty
        ? [new("结果没有变化", "nothing moves")]
        : [.. moved.Select(m =>
        {
            var (act, what, before, after) = (m.Act.Length == 0 ? "" : $" [{m.Act}]", What(m.What), Shown(m, m.Before), Shown(m, m.After));
            return new Bilingual($"{m.Actor} {m.Offence} {what.Zh}{act}：{before.Zh} → {after.Zh}", $"{m.Actor} {m.Offence} {what.En}{act}: {before.En} → {after.En}");
        })];

    /// <summary>One line a gap.</summary>
    public static IReadOnlyList<Bilingual> Of(ImmutableArray<Gap> gaps) => gaps.IsEmpty
        ? [new("没有未定的要件", "no limb ended undecided")]
        : [.. gaps.Select(g => new Bilingual(
            string.Create(CultureInfo.InvariantCulture, $"{g.Count,5}  {g.Offence} {g.Limb} {ResultWords.Of(g.Kind).Zh}"),
            string.Create(CultureInfo.InvariantCulture, $"{g.Count,5}  {g.Offence} {g.Limb} {ResultWords.Of(g.Kind).En}")))];

    /// <summary>Why a question is asked: the limbs that hang on it.</summary>
    public static Bilingual Why(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new(
            $"     所涉要件：{string.Join("；", question.Limbs.Select(l => $"{l.Id} {l.Title.Zh}"))}", $"     asked for: {string.Join("; ", question.Limbs.Select(l => $"{l.Id} {l.Title.En}"))}");
    }

    private static string Row(int at, string text) => string.Create(CultureInfo.InvariantCulture, $"  {at + 1}. {text}");

    private static Bilingual What(string what) => what switch
    {
        "outcome" => new("结果", "outcome"),
        "grade" => new("情节", "seriousness"),
        "route" => new("途径", "route"),
        "outcome-as-decided" => new("按决定的结果", "outcome as decided"),
        "grade-as-decided" => new("按决定的情节", "seriousness as decided"),
        _ when what.StartsWith("decision ", StringComparison.Ordinal) => new($"决定 {what["decision ".Length..]}", what),
        _ => new(what, what),
    };

    private static Bilingual Shown(Moved moved, string value)
    {
        var bracket = value.IndexOf('(', StringComparison.Ordinal);
        var kind = bracket > 0 && Enum.TryParse<UndecidedKind>(value[(bracket + 1)..^1], out var known) ? ResultWords.Of(known) : default;
        var head = bracket > 0 ? value[..bracket] : value;
        var word = moved.What switch
        {
            _ when value == "-" => new("（没有）", "(absent)"),
            _ when value == "standing" => new("有效", "standing"),
            _ when value == "lapsed" => new("已失效", "lapsed"),
            "grade" or "grade-as-decided" when Enum.TryParse<Grade>(head, out var grade) => ResultWords.Of(grade),
            "route" when Enum.TryParse<Route>(head, out var route) => ResultWords.Of(route),
            _ when Enum.TryParse<Outcome>(head, out var outcome) => Words.Of(outcome),
            _ => new(value, value),
        };
        return kind.En is null ? word : new($"{word.Zh}（{kind.Zh}）", $"{word.En} ({kind.En})");
    }
}
