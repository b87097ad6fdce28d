namespace Recourse.Evidence;

/// <summary>What may be done with exhibits after they were sealed. The words are the kinds of the ledger's entries.</summary>
public static class CustodyKinds
{
    /// <summary>A sealed exhibit was opened for examination (2016 No. 22 art. 16).</summary>
    public const string Unsealed = "unsealed";

    /// <summary>It was sealed again afterwards.</summary>
    public const string SealedAgain = "sealed-again";

    /// <summary>A version was put beside an earlier one, which stays; the change must be explained (2021 No. 1 art. 110).</summary>
    public const string Corrected = "corrected";

    /// <summary>The bytes were erased on a legal ground; the commitment stays in the log.</summary>
    public const string Erased = "erased";

    /// <summary>Every kind that this room records, in the order of a paper.</summary>
    public static IReadOnlyList<string> All { get; } =
        [EventKinds.Viewed, EventKinds.Exported, EventKinds.HandedOver, Unsealed, SealedAgain, Corrected, Erased, EventKinds.Withdrawn, EventKinds.Unmasked];

    /// <summary>True where the texts ask for two investigators, holder and witness, or the reasons for their absence (2016 No. 22 arts 7, 14, 15).</summary>
    public static bool NeedsPeople(string kind) => kind is EventKinds.HandedOver or Unsealed or SealedAgain or Corrected or Erased;
}

/// <summary>Who took part, or why nobody did.</summary>
public sealed record CustodyPeople
{
    /// <summary>The investigators by name; two are asked for.</summary>
    public IReadOnlyList<string> Investigators { get; init; } = [];

    /// <summary>Why there are not two investigators, such as that a party collected the material; empty: not stated.</summary>
    public string NoInvestigators { get; init; } = "";

    /// <summary>Who held or provided the data; empty: nobody.</summary>
    public string Holder { get; init; } = "";

    /// <summary>Why the holder did not take part or sign; empty: not stated.</summary>
    public string NoHolder { get; init; } = "";

    /// <summary>The witness; empty: nobody.</summary>
    public string Witness { get; init; } = "";

    /// <summary>Why there is no witness (and where the video is); empty: not stated.</summary>
    public string NoWitness { get; init; } = "";

    /// <summary>What is neither there nor explained: <c>investigators</c>, <c>holder</c>, <c>witness</c>.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Investigators.Distinct(StringComparer.Ordinal).Count() < 2 && NoInvestigators.Length == 0 ? ["investigators"] : Array.Empty<string>(),
        .. Holder.Length == 0 && NoHolder.Length == 0 ? ["holder"] : Array.Empty<string>(),
        .. Witness.Length == 0 && NoWitness.Length == 0 ? ["witness"] : Array.Empty<string>(),
    ];

    internal void WriteTo(Dictionary<string, string> details)
    {
        for (var at = 0; at < Investigators.Count; at++)
        {
            details[FormattableString.Invariant($"investigator-{at + 1}")] = Investigators[at];
        }

        foreach (var (name, value) in new[] { ("no-investigators", NoInvestigators), ("holder", Holder), ("no-holder", NoHolder), ("witness", Witness), ("no-witness", NoWitness) })
        {
            if (value.Length > 0)
            {
                details[name] = value;
            }
        }
    }

    internal static CustodyPeople Read(IReadOnlyDictionary<string, string> details) => new()
    {
        Investigators =
        [
            .. Enumerable.Range(1, 9).Select(at => details.GetValueOrDefault(FormattableString.Invariant($"investigator-{at}"))).TakeWhile(name => name is not null).OfType<string>(),
        ],
        NoInvestigators = details.GetValueOrDefault("no-investigators", ""),
        Holder = details.GetValueOrDefault("holder", ""),
        NoHolder = details.GetValueOrDefault("no-holder", ""),
        Witness = details.GetValueOrDefault("witness", ""),
        NoWitness = details.GetValueOrDefault("no-witness", ""),
    };
}

/// <summary>Something done with exhibits.</summary>
/// <param name="Kind">One of <see cref="CustodyKinds"/> or <see cref="EventKinds"/>.</param>
/// <param name="Purpose">What for.</param>
/// <param name="People">Who took part.</param>
public sealed record CustodyAct(string Kind, string Purpose, CustodyPeople People)
{
    /// <summary>Where; empty: not stated.</summary>
    public string Place { get; init; } = "";

    /// <summary>To whom something was handed or shown; empty: nobody.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>The legal ground, such as the article or the number of the order; empty: none stated.</summary>
    public string Basis { get; init; } = "";

    /// <summary>SHA-256 of the version that corrects the exhibit; null: none.</summary>
    public string? CorrectedBy { get; init; }
}
