using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The acts of an actor that an offence is about, and which of them count.</summary>
/// <param name="All">All of them, in the order of the facts.</param>
/// <param name="Counted">Those that count; one that may not count is marked with <see cref="Act.Perhaps"/>.</param>
/// <param name="Notes">Why others were left out, and which are in doubt.</param>
internal sealed record ActSelection(ImmutableArray<Act> All, ImmutableArray<Act> Counted, ImmutableArray<Bilingual> Notes)
{
    public static ActSelection Of(LawPack pack, OffenceRule rule, Actor actor)
    {
        // An offence that is only weighed where somebody alleges it takes any statement; the others take those alleged as the offence.
        var statements = actor.Statements.Where(s => rule.AllegedBy.Length > 0 || string.Equals(s.Offence, rule.Offence, StringComparison.OrdinalIgnoreCase));
        IEnumerable<Act> found =
        [
            .. rule.Acts == ActKinds.PersonalInformation ? [] : statements.Select(s => Act.Of(actor, s)),
            .. rule.Acts == ActKinds.Statements ? [] : actor.PersonalInformation.Select(c => Act.Of(actor, c)),
        ];
        ImmutableArray<Act> all = [.. found.Where(a => rule.AllegedBy.Length == 0
            || (a.Statement?.Alleged ?? a.Conduct!.Alleged).Any(x => x.Limb.StartsWith(rule.AllegedBy, StringComparison.Ordinal)))];
        var notes = ImmutableArray.CreateBuilder<Bilingual>();
        var counted = ImmutableArray.CreateBuilder<Act>();
        var versions = pack.Versions(rule.Article);
        foreach (var act in all)
        {
            if (act.DealtWith != DealtWith.None)
            {
                notes.Add(new($"{act.Id} 已经处理，不计入累计", $"{act.Id} was dealt with and leaves the pool"));
            }
            else if (Placed(act, versions, notes) is { } placed)
            {
                counted.Add(placed);
            }
        }

        return new(all, counted.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>Acts before the article reached general subjects are left out; acts that straddle that day are in doubt.</summary>
    private static Act? Placed(Act act, ImmutableArray<Article> versions, ImmutableArray<Bilingual>.Builder notes)
    {
        var general = versions.FirstOrDefault(v => !v.SpecialSubjectsOnly);
        if (general is null || act.Last is not { } last || general == versions[0])
        {
            return act;
        }

        var from = VersionResolver.Day(general.InForce);
        if (last < general.InForce)
        {
            if (act.Conduct?.Insider is not null || act.Conduct?.Industry is { Length: > 0 })
            {
                notes.Add(new(
                    $"{act.Id} 早于 {from}：此前只及于列明行业的人员，该文本未经核对（M）",
                    $"{act.Id} is before {from}: until then only personnel of listed trades were reached, by a text that is unverified (M)"));
                return act with { Perhaps = UndecidedKind.UnverifiedText };
            }

            notes.Add(new($"{act.Id} 早于 {from}（一般主体自该日起负责），不计入", $"{act.Id} is before {from} (general subjects are liable from that day) and is left out"));
            return null;
        }

        if (act.First < general.InForce)
        {
            notes.Add(new(
                $"{act.Id} 跨越 {from}：有的法院作为连续行为整体计算（苏0803刑初542号），有的只计其后（豫0421刑初275号）",
                $"{act.Id} straddles {from}: one court counted the course as a whole, another only what came after"));
            return act with { Perhaps = UndecidedKind.SplitPractice };
        }

        return act;
    }
}
