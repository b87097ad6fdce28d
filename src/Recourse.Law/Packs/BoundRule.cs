using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>An article that an offence takes limbs from.</summary>
/// <param name="Index">Its number within the offence.</param>
/// <param name="Versions">Its versions, oldest first.</param>
internal sealed record BoundArticle(int Index, ImmutableArray<Article> Versions);

/// <summary>A limb that an offence names, found in the pack once and for all.</summary>
/// <param name="Id">The limb.</param>
/// <param name="Article">The article that states it.</param>
/// <param name="Newest">The version of the article that states it last.</param>
/// <param name="Known">The limb as that version states it.</param>
/// <param name="Versions">The limb in each version of the article; null where that version has none.</param>
/// <param name="First">The number of its first version: the versions of all limbs of the offence are numbered through.</param>
internal sealed record BoundLimb(string Id, BoundArticle Article, Article Newest, LawLimb Known, ImmutableArray<LawLimb?> Versions, int First);

/// <summary>The contexts in which the limbs of an offence are weighed: made once, there are few.</summary>
/// <param name="serious">Maximum penalty of serious circumstances, in years.</param>
/// <param name="especially">Maximum penalty of especially serious circumstances, in years.</param>
internal sealed class Contexts(int serious, int especially)
{
    private readonly WeighingContext[] _graded =
    [
        .. Enum.GetValues<Grade>().Select(grade => new WeighingContext(default, grade, grade switch
        {
            Grade.Serious => [serious],
            Grade.EspeciallySerious => [especially],
            _ => [serious, especially],
        })),
    ];

    private readonly WeighingContext _plain = new(default, null, [serious, especially]);

    /// <summary>While the limbs that give the grade are weighed.</summary>
    public WeighingContext Of(Readings readings) => readings == default ? _plain : _plain with { Readings = readings };

    /// <summary>With the grade that they gave.</summary>
    public WeighingContext Of(Grade grade) => _graded[(int)grade];

    /// <summary>The greatest penalties that may apply under a grade, in years: the heavier tier first.</summary>
    public (int Most, int Least) Heaviest(Grade grade) => Of(grade).MaximumYears is [var one, .. var rest] ? (Math.Max(one, rest.IsEmpty ? one : rest[0]), one) : default;
}

/// <summary>
/// An offence with its limbs and articles looked up in the pack. Weighing goes through the limbs of an offence hundreds of times; numbers in the
/// place of names let what they came to be kept in arrays.
/// </summary>
internal sealed class BoundRule
{
    private readonly Dictionary<string, BoundArticle> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundLimb> _limbs = new(StringComparer.Ordinal);
    private readonly List<LawLimb?> _versions = [];
    private readonly ImmutableArray<Contexts> _contexts;
    private readonly FrozenDictionary<string, ImmutableArray<int>> _readers;

    public BoundRule(LawPack pack, OffenceRule rule)
    {
        (Rule, Texts) = (rule, new RuleTexts(pack, rule));
        Article = Bind(pack, rule.Article);
        _contexts =
        [
            .. Article.Versions.Select(v => v.MaximumYears).Prepend(null)
                .Select(years => new Contexts(years?.Serious ?? rule.SeriousYears, years?.EspeciallySerious ?? rule.EspeciallySeriousYears)),
        ];
        Elements = [.. rule.Elements.Select(g => Bind(pack, g))];
        Shown = Bind(pack, rule.Shown);
        (Serious, EspeciallySerious) = (Bind(pack, rule.Serious), Bind(pack, rule.EspeciallySerious));
        (Bars, Notes, Circumstances, PublicGrounds) = (Bind(pack, rule.Bars), Bind(pack, rule.Notes), Bind(pack, rule.Circumstances), Bind(pack, rule.PublicGrounds));
        LawfulBusinessScope = rule.LawfulBusinessScope.Length == 0 ? null : Bind(pack, [rule.LawfulBusinessScope])[0];
        LawfulBusinessSerious = Bind(pack, rule.LawfulBusinessSerious);
        (Administrative, AdministrativeBars) = (Bind(pack, rule.Administrative), Bind(pack, rule.AdministrativeBars));
        BarsOfAnyPenalty = [.. Bars.Concat(AdministrativeBars).Where(l => !rule.CriminalOnlyBars.Contains(l.Id, StringComparer.Ordinal))];
        (Acceptance, AcceptanceBars) = (Bind(pack, rule.Acceptance), Bind(pack, rule.AcceptanceBars));
        _readers = Limbs.SelectMany(l => l.Versions.Select((v, i) => (Number: l.First + i, Limb: v))).Where(v => v.Limb is not null)
            .SelectMany(v => v.Limb!.Traits.Fields.Select(f => (Field: f, v.Number))).GroupBy(v => v.Field, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(v => v.Number).ToImmutableArray(), StringComparer.Ordinal);
        var all = Limbs.SelectMany(l => l.Versions).OfType<LawLimb>().Select(l => l.Traits).ToArray();
        (Rounds, OpenBounds) = (all.Any(t => t.Rounding), all.Any(t => t.Bounds));
    }

    /// <summary>The offence as the pack states it.</summary>
    public OffenceRule Rule { get; }

    /// <summary>Where the texts differ over time.</summary>
    public RuleTexts Texts { get; }

    /// <summary>The article that the offence is named by.</summary>
    public BoundArticle Article { get; }

    public ImmutableArray<ImmutableArray<BoundLimb>> Elements { get; }

    public ImmutableArray<BoundLimb> Shown { get; }

    public ImmutableArray<BoundLimb> Serious { get; }

    public ImmutableArray<BoundLimb> EspeciallySerious { get; }

    public ImmutableArray<BoundLimb> Bars { get; }

    public ImmutableArray<BoundLimb> Notes { get; }

    public ImmutableArray<BoundLimb> Circumstances { get; }

    public ImmutableArray<BoundLimb> PublicGrounds { get; }

    public BoundLimb? LawfulBusinessScope { get; }

    public ImmutableArray<BoundLimb> LawfulBusinessSerious { get; }

    public ImmutableArray<BoundLimb> Administrative { get; }

    public ImmutableArray<BoundLimb> AdministrativeBars { get; }

    /// <summary>What bars an administrative penalty too: the bars but those that concern only crimes.</summary>
    public ImmutableArray<BoundLimb> BarsOfAnyPenalty { get; }

    public ImmutableArray<BoundLimb> Acceptance { get; }

    public ImmutableArray<BoundLimb> AcceptanceBars { get; }

    /// <summary>True where a limb has a ratio, which may be rounded or not.</summary>
    public bool Rounds { get; }

    /// <summary>True where a limb has bounds that rest on an unverified rule.</summary>
    public bool OpenBounds { get; }

    /// <summary>How many articles the limbs are from.</summary>
    public int Articles => _articles.Count;

    /// <summary>How many versions all limbs have together.</summary>
    public int Versions => _versions.Count;

    /// <summary>A version of a limb by its number; the numbers of versions without the limb name none.</summary>
    public LawLimb Version(int number) => _versions[number]!;

    /// <summary>The contexts in which limbs are weighed where a version of the article governs; −1 for none.</summary>
    public Contexts ContextsOf(int version) => _contexts[version + 1];

    /// <summary>Every limb, each once.</summary>
    public IEnumerable<BoundLimb> Limbs => _limbs.Values;

    /// <summary>A limb that the offence names.</summary>
    public BoundLimb Limb(string id) => _limbs[id];

    /// <summary>The numbers of the versions of limbs that can read a fact, see <see cref="FieldsRead"/>.</summary>
    public ImmutableArray<int> Readers(string field) => _readers.TryGetValue(field, out var found) ? found : [];

    private BoundArticle Bind(LawPack pack, string article)
    {
        if (!_articles.TryGetValue(article, out var bound))
        {
            bound = new(_articles.Count, pack.Versions(article));
            _articles.Add(article, bound);
        }

        return bound;
    }

    private ImmutableArray<BoundLimb> Bind(LawPack pack, ImmutableArray<string> limbs)
    {
        var all = ImmutableArray.CreateBuilder<BoundLimb>(limbs.Length);
        foreach (var id in limbs)
        {
            if (!_limbs.TryGetValue(id, out var bound))
            {
                var (newest, known) = pack.Find(id)!.Value;
                var article = Bind(pack, newest.Id);
                bound = new(id, article, newest, known, [.. article.Versions.Select(v => v.Limb(id))], _versions.Count);
                _versions.AddRange(bound.Versions);
                _limbs.Add(id, bound);
            }

            all.Add(bound);
        }

        return all.MoveToImmutable();
    }
}
