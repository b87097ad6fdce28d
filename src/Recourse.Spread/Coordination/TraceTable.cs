namespace Recourse.Spread;

/// <summary>Traces by object and by account, numbered; one for each account and object, the earliest. Independent of the order of the traces.</summary>
internal sealed class TraceTable
{
    private TraceTable(string[] accounts, (TraceKind Kind, string Name)[] objects, Act[] acts)
    {
        (Accounts, Objects, Acts) = (accounts, objects, acts);
        (ByAccount, AccountStarts) = Sorted(acts, accounts.Length, static act => act.Account, static act => act.Object);
        (ByObject, ObjectStarts) = Sorted(acts, objects.Length, static act => act.Object, static act => act.Ticks);
    }

    /// <summary>An account acted on an object; <paramref name="Trace"/> is its place in the list of traces.</summary>
    internal readonly record struct Act(int Account, int Object, long Ticks, int Trace);

    public string[] Accounts { get; }

    public (TraceKind Kind, string Name)[] Objects { get; }

    public Act[] Acts { get; }

    /// <summary>Acts of account <c>a</c> from <c>AccountStarts[a]</c> to <c>AccountStarts[a + 1]</c>, by object.</summary>
    public Act[] ByAccount { get; }

    public int[] AccountStarts { get; }

    /// <summary>Acts on object <c>o</c>, by instant.</summary>
    public Act[] ByObject { get; }

    public int[] ObjectStarts { get; }

    public ReadOnlySpan<Act> OfAccount(int account) => ByAccount.AsSpan(AccountStarts[account]..AccountStarts[account + 1]);

    public ReadOnlySpan<Act> OfObject(int number) => ByObject.AsSpan(ObjectStarts[number]..ObjectStarts[number + 1]);

    public static TraceTable Of(IReadOnlyList<Trace> traces)
    {
        var accounts = traces.Select(static trace => trace.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var accountOf = accounts.Select(static (name, at) => (name, at)).ToDictionary(static entry => entry.name, static entry => entry.at, StringComparer.Ordinal);
        var objects = traces.Select(static trace => (trace.Kind, trace.Object)).Distinct().OrderBy(static one => one.Kind).ThenBy(static one => one.Object, StringComparer.Ordinal).ToArray();
        var objectOf = objects.Select(static (name, at) => (name, at)).ToDictionary(static entry => entry.name, static entry => entry.at);
        var first = new Dictionary<long, Act>(traces.Count);
        for (var at = 0; at < traces.Count; at++)
        {
            var act = new Act(accountOf[traces[at].Account], objectOf[(traces[at].Kind, traces[at].Object)], traces[at].Time.UtcTicks, at);
            var key = ((long)act.Account << 32) | (uint)act.Object;
            if (!first.TryGetValue(key, out var known) || act.Ticks < known.Ticks || act.Ticks == known.Ticks && Earlier(traces[at], traces[known.Trace]))
            {
                first[key] = act;
            }
        }

        var acts = first.Values.ToArray();
        Array.Sort(acts, static (a, b) => a.Account != b.Account ? a.Account.CompareTo(b.Account) : a.Object.CompareTo(b.Object));
        return new(accounts, objects, acts);
    }

    /// <summary>The same acts, the instants of each account exchanged among its own acts.</summary>
    public TraceTable Shuffled(int seed)
    {
        var random = new SplitMix(seed);
        var acts = (Act[])ByAccount.Clone();
        for (var account = 0; account < Accounts.Length; account++)
        {
            var (start, end) = (AccountStarts[account], AccountStarts[account + 1]);
            for (var at = end - 1; at > start; at--)
            {
                var other = start + random.Below(at - start + 1);
                (acts[at], acts[other]) = (acts[at] with { Ticks = acts[other].Ticks }, acts[other] with { Ticks = acts[at].Ticks });
            }
        }

        return new(Accounts, Objects, acts);
    }

    private static bool Earlier(Trace left, Trace right) => string.CompareOrdinal(left.Place.ToString(), right.Place.ToString()) < 0;

    private static (Act[] Sorted, int[] Starts) Sorted(Act[] acts, int count, Func<Act, int> by, Func<Act, long> then)
    {
        var starts = new int[count + 1];
        foreach (var act in acts)
        {
            starts[by(act) + 1]++;
        }

        for (var at = 0; at < count; at++)
        {
            starts[at + 1] += starts[at];
        }

        var sorted = new Act[acts.Length];
        var filled = new int[count];
        foreach (var act in acts)
        {
            sorted[starts[by(act)] + filled[by(act)]++] = act;
        }

        for (var at = 0; at < count; at++)
        {
            sorted.AsSpan(starts[at]..starts[at + 1]).Sort((a, b) => then(a) != then(b) ? then(a).CompareTo(then(b)) : a.Account.CompareTo(b.Account));
        }

        return (sorted, starts);
    }
}
