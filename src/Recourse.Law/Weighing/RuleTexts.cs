using System.Collections.Immutable;
using static Recourse.Law.VersionResolver;

namespace Recourse.Law;

/// <summary>The articles from which an offence takes its limbs, and where their versions differ in what the offence uses.</summary>
internal sealed class RuleTexts
{
    private readonly Dictionary<Article, string> _signatures = new(ReferenceEqualityComparer.Instance);

    public RuleTexts(LawPack pack, OffenceRule rule)
    {
        var used = rule.Limbs().ToHashSet(StringComparer.Ordinal);
        var articles = used.Select(id => pack.Find(id)!.Value.Article.Id).Append(rule.Article).Distinct(StringComparer.Ordinal).Select(pack.Versions)
            .Where(v => TextsInTime.Moves(v[0].Instrument.Rank) && (v.Length > 1 || v[0].Repealed is not null)).ToArray();
        foreach (var article in articles.SelectMany(v => v))
        {
            _signatures[article] = Signature(article, used);
        }

        Changing =
        [
            .. articles.GroupBy(v => v[0].Instrument.Id, StringComparer.Ordinal).OrderBy(g => g.First()[0].Instrument.Rank).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.First()[0].Instrument, g.ToImmutableArray())),
        ];
    }

    /// <summary>Instruments whose text can change over time, statutes first, each with its articles in all their versions.</summary>
    public ImmutableArray<(Instrument Instrument, ImmutableArray<ImmutableArray<Article>> Articles)> Changing { get; }

    /// <summary>True where the text of a later day differs, in what the offence uses, from the one that governs an act.</summary>
    public bool Differs(ImmutableArray<Article> versions, DateOnly act, DateOnly day)
    {
        var (before, then) = (Choose(versions, act).Article, InForce(versions, day));
        return (then is not null || versions[0].Instrument.Rank == InstrumentRank.Statute) && !string.Equals(Of(before), Of(then), StringComparison.Ordinal);
    }

    private string Of(Article? article) => article is null ? "none" : _signatures[article];

    private static string Signature(Article article, HashSet<string> used) => $"{article.MaximumYears};" + string.Join(';', article.Limbs.Where(l => used.Contains(l.Id)).Select(l =>
        $"{l.Id} {l.Over} {l.Unverified} {l.Window?.Value} {l.LogicText} {string.Join(',', l.Constants.Select(c => $"{c.Name}{c.Value}{c.Unverified}"))} {string.Join(',', l.Readings.Select(r => r.Id))}"));
}
