using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>The text that governs some acts.</summary>
/// <param name="Chosen">The version and why.</param>
/// <param name="Version">Its position among the versions of the article; −1 where none governs.</param>
/// <param name="Other">The position of the one that governs if the day of entry into force is another; −1 where then none does.</param>
/// <param name="Moves">True where the article has several texts, one of which was chosen by the day.</param>
internal sealed record GoverningText(ChosenVersion Chosen, int Version, int Other, bool Moves)
{
    private Bilingual? _why;

    /// <summary>The choice in words: put together once, where it is shown.</summary>
    public Bilingual Why => _why ??= Chosen.Why;
}

/// <summary>Which text of each instrument is weighed: that of the day of the act, or that of a later day. Each choice is made once.</summary>
internal sealed class TextsInTime
{
    private readonly ActSets _sets;
    private readonly int _articles;
    private readonly ImmutableArray<(string Instrument, DateOnly Day)> _later;
    private readonly ImmutableArray<(string Instrument, Bilingual Why)> _reasons;
    private readonly List<GoverningText?[]> _chosen;
    private readonly Dictionary<(string, DateOnly), TextsInTime> _at;

    /// <summary>Every instrument as it stood at the act.</summary>
    public TextsInTime(BoundRule rule, ActSets sets)
        : this(sets, rule.Articles, [], [], [], [])
    {
    }

    private TextsInTime(
        ActSets sets, int articles, ImmutableArray<(string, DateOnly)> later, ImmutableArray<(string, Bilingual)> reasons, List<GoverningText?[]> chosen,
        Dictionary<(string, DateOnly), TextsInTime> at) => (_sets, _articles, _later, _reasons, _chosen, _at) = (sets, articles, later, reasons, chosen, at);

    /// <summary>An instrument as it stands on a later day. The reasons given so far are left behind.</summary>
    public TextsInTime At(string instrument, DateOnly day)
    {
        if (!_at.TryGetValue((instrument, day), out var then))
        {
            then = new(_sets, _articles, [.. _later.Where(l => !Same(l.Instrument, instrument)), (instrument, day)], [], [], []);
            _at.Add((instrument, day), then);
        }

        return then;
    }

    /// <summary>Why instruments are weighed as they are: it takes the place of the reasons given so far, and changes no choice.</summary>
    public TextsInTime Because(ImmutableArray<(string Instrument, Bilingual Why)> reasons) => new(_sets, _articles, _later, reasons, _chosen, _at);

    /// <summary>The text of an article that governs acts of which the last ended on a day, given by its number.</summary>
    public GoverningText Governs(BoundArticle article, int day)
    {
        while (_chosen.Count <= day)
        {
            _chosen.Add(new GoverningText?[_articles]);
        }

        return _chosen[day][article.Index] ??= Choose(article.Versions, _sets.Days[day]);
    }

    /// <summary>The choice in words.</summary>
    public Bilingual Why(BoundArticle article, GoverningText text)
    {
        var why = text.Why;
        foreach (var (instrument, reason) in text.Moves ? _reasons : [])
        {
            if (Same(instrument, article.Versions[0].Instrument.Id))
            {
                return new($"{why.Zh}；{reason.Zh}", $"{why.En}; {reason.En}");
            }
        }

        return why;
    }

    /// <summary>True for ranks whose later text can govern an earlier act because it is lighter.</summary>
    public static bool Moves(InstrumentRank rank) => rank is InstrumentRank.Statute or InstrumentRank.Interpretation;

    private GoverningText Choose(ImmutableArray<Article> versions, DateOnly? act)
    {
        var chosen = VersionResolver.Choose(versions, act);
        var moves = !versions.IsEmpty && act is not null && (versions.Length > 1 || versions[0].Repealed is not null);
        if (moves && Later(versions[0].Instrument) is { } later && act < later)
        {
            var then = VersionResolver.InForce(versions, later);
            if (then is not null || versions[0].Instrument.Rank == InstrumentRank.Statute)
            {
                chosen = new(then, () => Of(later, then));
            }
        }

        return new(chosen, At(versions, chosen.Article), chosen.InDoubt ? At(versions, chosen.Other) : -1, moves);
    }

    private DateOnly? Later(Instrument instrument)
    {
        foreach (var (id, day) in Moves(instrument.Rank) ? _later : [])
        {
            if (Same(id, instrument.Id))
            {
                return day;
            }
        }

        return null;
    }

    private static int At(ImmutableArray<Article> versions, Article? article)
    {
        for (var i = 0; i < versions.Length; i++)
        {
            if (ReferenceEquals(versions[i], article))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Bilingual Of(DateOnly later, Article? then)
    {
        var from = then is null ? new Bilingual("已无该条", "the article is gone") : new($"{VersionResolver.Day(then.InForce)}起施行", $"in force since {VersionResolver.Day(then.InForce)}");
        return new($"{VersionResolver.Day(later)} 的文本（{from.Zh}）", $"text of {VersionResolver.Day(later)} ({from.En})");
    }
}
