namespace Recourse.PersonalData;

/// <summary>Puts hits in order and lets one kind stand for a stretch of text.</summary>
internal static class HitOrder
{
    private static readonly Comparison<Hit> s_order = static (left, right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start)
        : left.Length != right.Length ? right.Length.CompareTo(left.Length)
        : left.Kind.CompareTo(right.Kind);

    /// <summary>
    /// Sorts; of two that overlap the one stays that a column or word named, then the one with a check digit, then the longer. A name or address and a
    /// secret may hold a number and stay beside it.
    /// </summary>
    public static void Settle(List<Hit> hits)
    {
        if (hits.Count < 2)
        {
            return;
        }

        hits.Sort(s_order);
        for (var at = 1; at < hits.Count; at++)
        {
            var back = at - 1;
            while (back >= 0)
            {
                if (!Clash(hits[back], hits[at]))
                {
                    back--;
                    continue;
                }

                if (Rank(hits[at]) > Rank(hits[back]))
                {
                    hits.RemoveAt(back);
                    at--;
                    back--;
                    continue;
                }

                hits.RemoveAt(at);
                at--;
                break;
            }
        }
    }

    private static bool Clash(in Hit left, in Hit right) =>
        left.Start < right.End && right.Start < left.End && (left.Kind == right.Kind || !(Holds(left.Kind) || Holds(right.Kind)));

    private static bool Holds(IdentifierKind kind) => kind is IdentifierKind.Name or IdentifierKind.Address or IdentifierKind.AccountPassword;

    private static int Rank(in Hit hit) => hit.Ground switch { Ground.Column => 4, Ground.Label => 3, Ground.Check => 2, Ground.Form => 1, _ => 0 };
}
