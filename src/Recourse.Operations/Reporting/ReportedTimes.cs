using System.Globalization;
using Recourse.Documents;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>
/// The proofs of time that a report shows: those sealed before it. They depend on the ledger up to the report's own entry and on nothing else, so a
/// check renders the same report again whatever came later.
/// </summary>
/// <param name="proof">What the tokens before the report show.</param>
internal sealed class ReportedTimes(TimeProof proof)
{
    /// <summary>The proofs as they stand now, for a report about to be sealed.</summary>
    public static ReportedTimes Now(CaseFolder folder, Vault vault, CancellationToken cancellation)
    {
        var stamped = vault.Exhibits.Any(exhibit => exhibit.Role == TimeStamper.TokenRole);
        return new ReportedTimes(
            stamped ? TimeCheck.Run(folder.Root, new TimeCheckOptions(), cancellation).Proof : new TimeProof(vault.Events.Count, [], []));
    }

    /// <summary>As they stood when the report of that entry was sealed. The reader's own trusted roots have no part in it.</summary>
    public static ReportedTimes At(CaseFolder folder, long entry, CancellationToken cancellation) =>
        new(TimeCheck.Run(folder.Root, new TimeCheckOptions(), cancellation).Proof.Before(entry));

    /// <summary>All of them, in words.</summary>
    public ReportTimes All => new(
        [.. proof.Tokens.Select(TimeWords.Of).Select(words => new Bilingual(words.Zh, words.En))], new Bilingual(TimeWords.Limits.Zh, TimeWords.Limits.En));

    /// <summary>True where somebody outside proves its time.</summary>
    public bool OutsideProof(Exhibit exhibit) => proof.Level(exhibit.Entry) >= TimeLevel.ByOne;

    /// <summary>How well one exhibit's time is proved.</summary>
    public ReportTime Of(Exhibit exhibit)
    {
        var level = proof.Level(exhibit.Entry);
        var words = TimeWords.Of(level);
        var at = proof.NotAfter(exhibit.Entry)?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
        return new ReportTime(level == TimeLevel.ByTwo, new Bilingual(words.Zh, words.En), at ?? "");
    }
}
