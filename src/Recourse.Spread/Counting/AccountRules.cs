using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>
/// Which accounts people say are whose. Accounts are compared by platform and id; where the material or the statement names no platform, by id.
/// </summary>
internal sealed class AccountRules
{
    private readonly Dictionary<string, List<(string Platform, int Actor, byte Reasons)>> _byId = new(StringComparer.Ordinal);

    public AccountRules(SpreadOptions options)
    {
        for (var at = 0; at < options.Actors.Length; at++)
        {
            foreach (var account in options.Actors[at].Accounts)
            {
                Add(account, at, 0);
            }
        }

        foreach (var account in options.Victims.SelectMany(static victim => victim.Accounts))
        {
            Add(account, -1, Bit(Reasons.VictimSide));
        }

        foreach (var exclusion in options.Exclusions)
        {
            var who = Masking.Name(exclusion.Account.Id);
            if (Bit(exclusion.Reason) == 0)
            {
                Notices.Add(new(
                    $"对账号 {who} 的剔除理由“{exclusion.Reason}”不适用于传播计数，未剔除。",
                    $"The reason '{exclusion.Reason}' given for account {who} does not apply to spread; nothing was left out."));
            }
            else if (string.IsNullOrWhiteSpace(exclusion.Grounds) && string.IsNullOrWhiteSpace(exclusion.Evidence))
            {
                Notices.Add(new(
                    $"主张剔除账号 {who}（{exclusion.Reason}），但未说明依据，也未提交证据，未剔除。",
                    $"Account {who} is alleged to be {exclusion.Reason} without grounds or evidence; nothing was left out."));
            }
            else
            {
                Add(exclusion.Account, -1, Bit(exclusion.Reason));
            }
        }
    }

    /// <summary>Statements that could not be used.</summary>
    public List<Bilingual> Notices { get; } = [];

    /// <summary>What is said about an account: the actors whose it is, and the exclusions that fit it whatever the root.</summary>
    public (int[] Actors, byte Reasons) Of(string platform, string id)
    {
        if (_byId.Count == 0 || !_byId.TryGetValue(id, out var entries))
        {
            return ([], 0);
        }

        var fit = entries.Where(entry => Same(entry.Platform, platform)).ToList();
        return ([.. fit.Where(static entry => entry.Actor >= 0).Select(static entry => entry.Actor)], fit.Aggregate((byte)0, static (all, entry) => (byte)(all | entry.Reasons)));
    }

    /// <summary>Whether two names of platforms can mean one: equal, or one unknown.</summary>
    public static bool Same(string left, string right) => left.Length == 0 || right.Length == 0 || string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static byte Bit(string reason)
    {
        var at = RowCounts.InOrder.IndexOf(reason);
        return at < 0 ? (byte)0 : (byte)(1 << at);
    }

    private void Add(Account account, int actor, byte reasons)
    {
        if (string.IsNullOrEmpty(account.Id))
        {
            return;
        }

        if (!_byId.TryGetValue(account.Id, out var entries))
        {
            _byId.Add(account.Id, entries = []);
        }

        entries.Add((account.Platform ?? "", actor, reasons));
    }
}
