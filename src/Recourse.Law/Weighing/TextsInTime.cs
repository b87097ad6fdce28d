using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Which text of each instrument is weighed: that of the day of the act, or that of a later day.</summary>
internal sealed class TextsInTime
{
    /// <summary>Every instrument as it stood at the act.</summary>
    public static readonly TextsInTime OfTheAct = new();

    private ImmutableDictionary<string, DateOnly> Later { get; init; } = ImmutableDictionary.Create<string, DateOnly>(StringComparer.Ordinal);

    private ImmutableDictionary<string, Bilingual> Reasons { get; init; } = ImmutableDictionary.Create<string, Bilingual>(StringComparer.Ordinal);

    /// <summary>An instrument as it stands on a later day.</summary>
    public TextsInTime At(string instrument, DateOnly day) => new() { Later = Later.SetItem(instrument, day), Reasons = Reasons };

    /// <summary>Why an instrument is weighed as it is.</summary>
    public TextsInTime Because(string instrument, Bilingual why) => new() { Later = Later, Reasons = Reasons.SetItem(instrument, why) };

    /// <summary>The version of an article that governs an act under these texts.</summary>
    public ChosenVersion Governs(LawPack pack, string article, DateOnly? act)
    {
        var versions = pack.Versions(article);
        var chosen = VersionResolver.Choose(versions, act);
        if (versions.IsEmpty || act is not { } day || versions.Length == 1 && versions[0].Repealed is null)
        {
            return chosen;
        }

        var (instrument, rank) = (versions[0].Instrument.Id, versions[0].Instrument.Rank);
        if (Later.TryGetValue(instrument, out var later) && Moves(rank) && day < later)
        {
            var then = VersionResolver.InForce(versions, later);
            if (then is not null || rank == InstrumentRank.Statute)
            {
                chosen = new(then, () => Of(later, then));
            }
        }

        return Reasons.TryGetValue(instrument, out var why) ? chosen with { Reason = () => Joined(chosen.Why, why) } : chosen;
    }

    private static Bilingual Joined(Bilingual choice, Bilingual why) => new($"{choice.Zh}；{why.Zh}", $"{choice.En}; {why.En}");

    private static Bilingual Of(DateOnly later, Article? then)
    {
        var from = then is null ? new Bilingual("已无该条", "the article is gone") : new($"{VersionResolver.Day(then.InForce)}起施行", $"in force since {VersionResolver.Day(then.InForce)}");
        return new($"{VersionResolver.Day(later)} 的文本（{from.Zh}）", $"text of {VersionResolver.Day(later)} ({from.En})");
    }

    /// <summary>True for ranks whose later text can govern an earlier act because it is lighter.</summary>
    public static bool Moves(InstrumentRank rank) => rank is InstrumentRank.Statute or InstrumentRank.Interpretation;
}
