using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>Asks for what is unknown, the most decisive first, and shows what each answer moves.</summary>
internal static class AskFacts
{
    /// <summary>Asks until nothing that is asked can change a result, the person types <c>q</c>, or the input ends.</summary>
    /// <returns>The facts with the answers.</returns>
    public static CaseFile Ask(CaseFile facts, LawPack pack, ImmutableArray<Decision> decisions, Dialogue with, CancellationToken cancellation)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (Next(facts, pack, decisions, asked) is { } question)
        {
            cancellation.ThrowIfCancellationRequested();
            asked.Add(question.Path);
            Show(question, with);
            while (true)
            {
                var typed = with.Input.ReadLine()?.Trim();
                if (typed is null or "q")
                {
                    return facts;
                }

                if (typed.Length == 0 || typed is "u" or "unknown" or "不知道" or "未知")
                {
                    with.Say("  仍为未知。", "  It stays unknown.");
                    break;
                }

                try
                {
                    var then = LawWhatIf.With(facts, question.Path, Value(typed, question));
                    Moved(LawWhatIf.Between(facts, then, pack, decisions), with);
                    facts = then;
                    break;
                }
                catch (ArgumentException problem)
                {
                    var what = problem.Message.Split(" (Parameter")[0];
                    with.Say($"  不能这样回答：{what}。再答一次，u 为未知。", $"  That is no answer here: {what}. Once more, or u for unknown.");
                }
            }
        }

        with.Say("没有其他能改变结果的问题。", "No other question can change a result.");
        Decidable(facts, pack, decisions, with);
        return facts;
    }

    /// <summary>What no fact settles is for a person: it is shown, and recorded with <c>recourse decide</c>, never among the facts.</summary>
    private static void Decidable(CaseFile facts, LawPack pack, ImmutableArray<Decision> decisions, Dialogue with)
    {
        ImmutableArray<DecidableElement> elements =
        [
            .. Assessor.Assess(facts, pack, decisions).Actors
                .SelectMany(actor => actor.Offences.SelectMany(offence => LawQuestions.Decidable(facts, pack, actor.Actor, offence.Offence, decisions))),
        ];
        if (!elements.IsEmpty)
        {
            with.Say("以下要件由人决定（recourse decide CASE --on element …）：", "These elements are for a person to decide (recourse decide CASE --on element …):");
            foreach (var line in ExplainText.Of(elements))
            {
                with.Say(line.Zh, line.En);
            }
        }
    }

    private static Question? Next(CaseFile facts, LawPack pack, ImmutableArray<Decision> decisions, HashSet<string> asked) =>
        Assessor.Assess(facts, pack, decisions).Actors
            .SelectMany(actor => actor.Offences.SelectMany(offence => LawQuestions.Of(facts, pack, actor.Actor, offence.Offence, decisions)))
            .Where(question => !asked.Contains(question.Path))
            .OrderByDescending(question => question.Settles).ThenByDescending(question => question.Moves).ThenBy(question => question.Path, StringComparer.Ordinal)
            .FirstOrDefault();

    private static void Show(Question question, Dialogue with)
    {
        with.Output.WriteLine();
        with.Output.WriteLine($"{question.Title.Zh} / {question.Title.En}");
        with.Output.WriteLine($"  {question.Path}");
        foreach (var limb in question.Limbs)
        {
            with.Say($"  因为 {limb.Id} {limb.Title.Zh}", $"  because of {limb.Id} {limb.Title.En}");
        }

        foreach (var (answer, at) in question.Answers.Select((answer, at) => (answer, at)))
        {
            var line = ExplainText.Line(answer);
            with.Say($"  {(char)('a' + at)}  {line.Zh.Trim()}", $"  {(char)('a' + at)}  {line.En.Trim()}");
        }

        foreach (var decision in question.Lapsing)
        {
            with.Say($"  决定 {decision} 以此事实为据，回答后失效", $"  decision {decision} rests on it and lapses with an answer");
        }

        with.Say("  u  未知    q  结束    或写出值", "  u  unknown    q  end    or type the value");
        with.Output.Write("> ");
        with.Output.Flush();
    }

    private static string Value(string typed, Question question) =>
        typed.Length == 1 && typed[0] - 'a' is >= 0 and var at && at < question.Answers.Length ? question.Answers[at].Value : typed;

    private static void Moved(ImmutableArray<Moved> moved, Dialogue with)
    {
        if (moved.IsEmpty)
        {
            with.Say("  没有结果变化。", "  No result moves.");
        }

        foreach (var line in moved.IsEmpty ? [] : ExplainText.Of(moved))
        {
            with.Say($"  {line.Zh}", $"  {line.En}");
        }
    }
}

/// <summary>Where questions are put and answers read.</summary>
/// <param name="Input">What the person types.</param>
/// <param name="Output">What the person sees.</param>
/// <param name="Chinese">True for Chinese, false for English.</param>
public sealed record Dialogue(TextReader Input, TextWriter Output, bool Chinese)
{
    internal void Say(string zh, string en) => Output.WriteLine(Chinese ? zh : en);
}
