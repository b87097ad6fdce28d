namespace Recourse.Samples.Leak;

/// <summary>
/// Adds up batches from the owners that the rows were planted with. It reads no file and matches no name, so it shares nothing with a
/// program that does.
/// </summary>
internal static class Batches
{
    private static readonly (Fate Fate, string Reason)[] Reasons =
    [
        (Fate.Unreadable, "unreadable"), (Fate.Company, "company"), (Fate.NoPerson, "no-person"), (Fate.Consented, "consented"), (Fate.Untrue, "untrue"),
    ];

    /// <summary>The batch that the files make.</summary>
    public static PlantedBatch Of(IReadOnlyList<PlantedRow> rows, string to, params string[] files)
    {
        var batch = rows.Where(row => files.Contains(row.File, StringComparer.Ordinal)).ToList();
        var owners = Owners(batch);
        var counted = batch.Count(row => row.Fate == Fate.Person);
        var excluded = Reasons
            .Select(entry => new PlantedCount(entry.Reason, batch.Count(row => row.Fate == entry.Fate)))
            .Append(new("duplicate", counted - owners.Count));
        return new(to, files, PlantedTally.Of(batch.Count, excluded), Tiers(owners.Values));
    }

    /// <summary>The course of conduct that obtained one batch and provided others.</summary>
    public static PlantedConduct Conduct(
        IReadOnlyList<PlantedRow> rows, string actor, string id, bool inDuty, PlantedBatch obtained, params PlantedBatch[] provided)
    {
        var had = OwnersOf(obtained);
        var given = provided.SelectMany(batch => OwnersOf(batch).Keys).ToHashSet();
        var kept = had.Where(owner => !given.Contains(owner.Key)).Select(owner => owner.Value).ToList();
        var doubleAct = had.Count - kept.Count;
        var all = PlantedTally.Sum([obtained.Items, .. provided.Select(batch => batch.Items)]);
        return new(
            actor, id, inDuty, obtained, provided, doubleAct, PlantedTally.Of(all.Raw, [.. all.Excluded, new("double-act", doubleAct)]),
            PlantedTiers.Add([Tiers(kept), .. provided.Select(batch => batch.Net)]));

        Dictionary<int, Tier> OwnersOf(PlantedBatch batch) => Owners(rows.Where(row => batch.Files.Contains(row.File, StringComparer.Ordinal)));
    }

    /// <summary>The persons of some rows, each at the highest tier that a row of theirs has.</summary>
    public static Dictionary<int, Tier> Owners(IEnumerable<PlantedRow> rows) => rows
        .Where(row => row.Fate == Fate.Person)
        .GroupBy(row => row.Owner)
        .ToDictionary(group => group.Key, group => group.Min(row => row.Tier));

    private static PlantedTiers Tiers(IEnumerable<Tier> tiers)
    {
        var list = tiers.ToList();
        return new(list.Count(tier => tier == Tier.T50), list.Count(tier => tier == Tier.T500), list.Count(tier => tier == Tier.T5000));
    }
}
