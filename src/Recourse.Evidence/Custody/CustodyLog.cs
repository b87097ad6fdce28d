namespace Recourse.Evidence;

/// <summary>One act of custody as the ledger holds it.</summary>
/// <param name="Entry">Index in the ledger.</param>
/// <param name="At">When it was recorded, by the clock of the operator's machine.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Act">What was done.</param>
/// <param name="Exhibit">The exhibit; null: the case as a whole.</param>
/// <param name="CheckValue">True: both digests were recomputed at that moment and equal the sealed ones; false: they did not; null: not recomputed.</param>
public sealed record CustodyEntry(long Entry, DateTimeOffset At, string By, CustodyAct Act, Exhibit? Exhibit, bool? CheckValue);

/// <summary>
/// Records what is done with exhibits, and reads it back. At every act the digests of the exhibits concerned are recomputed and the outcome stands in
/// the entry (2021 No. 1 art. 111(iii)); a digest that differs is recorded, never refused: that it differs is what matters most.
/// </summary>
public static class CustodyLog
{
    private const string CheckValue = "check-value", Holds = "holds", Differs = "differs";

    /// <summary>Records an act on exhibits at one stroke.</summary>
    /// <param name="vault">The vault.</param>
    /// <param name="act">What was done.</param>
    /// <param name="exhibits">SHA-256 of the exhibits; empty: the case as a whole.</param>
    /// <param name="ct">Stops before anything is recorded.</param>
    /// <returns>The exhibits whose bytes are no longer what was sealed.</returns>
    /// <exception cref="ArgumentException">No such exhibit is sealed here, or somebody is missing without a reason.</exception>
    /// <exception cref="VaultException">The vault can't be written to.</exception>
    public static IReadOnlyList<string> Record(Vault vault, CustodyAct act, IReadOnlyList<string> exhibits, CancellationToken ct)
    {
        if (CustodyKinds.NeedsPeople(act.Kind) && act.People.Missing is { Count: > 0 } missing)
        {
            throw new ArgumentException($"Neither there nor explained: {string.Join(", ", missing)}.", nameof(act));
        }

        var sums = exhibits.ToDictionary(digest => digest, digest => IsWhole(vault, digest, ct), StringComparer.Ordinal);
        vault.Record(exhibits.Count == 0
            ? [new EventRequest(act.Kind, null, Details(act, null))]
            : [.. exhibits.Select(digest => new EventRequest(act.Kind, digest, Details(act, sums[digest])))]);
        return [.. exhibits.Where(digest => !sums[digest])];
    }

    /// <summary>Everything that the ledger says was done with exhibits since they were sealed, in its order.</summary>
    public static IReadOnlyList<CustodyEntry> Read(IReadOnlyList<LedgerEvent> events)
    {
        var sealedBefore = new Dictionary<string, Exhibit>(StringComparer.Ordinal);
        var entries = new List<CustodyEntry>();
        foreach (var entry in events)
        {
            if (entry.ToExhibit() is { } exhibit)
            {
                sealedBefore[exhibit.Sha256] = exhibit;
            }
            else if (CustodyKinds.All.Contains(entry.Kind, StringComparer.Ordinal))
            {
                entries.Add(One(entry, entry.Exhibit is null ? null : sealedBefore.GetValueOrDefault(entry.Exhibit)));
            }
        }

        return entries;
    }

    internal static Dictionary<string, string> Details(CustodyAct act, bool? whole)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        act.People.WriteTo(details);
        foreach (var (name, value) in new[]
        {
            ("purpose", act.Purpose), ("place", act.Place), ("recipient", act.Recipient), ("basis", act.Basis), ("corrected-by", act.CorrectedBy ?? ""),
            (CheckValue, whole is null ? "" : whole.Value ? Holds : Differs),
        })
        {
            if (value.Length > 0)
            {
                details[name] = value;
            }
        }

        return details;
    }

    private static CustodyEntry One(LedgerEvent entry, Exhibit? exhibit)
    {
        var details = entry.Details;
        return new CustodyEntry(
            entry.Index,
            entry.At,
            entry.By,
            new CustodyAct(entry.Kind, details.GetValueOrDefault("purpose", ""), CustodyPeople.Read(details))
            {
                Place = details.GetValueOrDefault("place", ""),
                Recipient = details.GetValueOrDefault("recipient", ""),
                Basis = details.GetValueOrDefault("basis", ""),
                CorrectedBy = details.GetValueOrDefault("corrected-by"),
            },
            exhibit,
            details.GetValueOrDefault(CheckValue) switch { Holds => true, Differs => false, _ => null });
    }

    private static bool IsWhole(Vault vault, string digest, CancellationToken ct)
    {
        var exhibit = vault.Exhibits.FirstOrDefault(one => one.Sha256 == digest)
            ?? throw new ArgumentException($"No exhibit {digest} is sealed in this case.", nameof(digest));
        try
        {
            using var bytes = vault.OpenRead(digest);
            return Digests.Of(bytes, ct) == new FileDigest(exhibit.Sha256, exhibit.Sm3, exhibit.Bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
