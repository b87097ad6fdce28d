namespace Recourse.PersonalData;

/// <summary>Tiers of 2017 No. 10 art. 5(1)(iii)–(v), and the one that a reviewer must choose.</summary>
internal enum Tier : byte
{
    /// <summary>Threshold 5,000.</summary>
    T5000 = 1,

    /// <summary>Practice splits; a reviewer chooses (law.md §7.3).</summary>
    Reviewer = 2,

    /// <summary>Threshold 500.</summary>
    T500 = 3,

    /// <summary>Threshold 50.</summary>
    T50 = 4,
}

/// <summary>Kinds of item; names of law.md §8, in the order of their tiers, strictest first.</summary>
internal enum ItemKind : byte
{
    Whereabouts,
    CommunicationContent,
    CreditReference,
    Property,
    Accommodation,
    CommunicationRecord,
    HealthPhysiological,
    Transaction,
    Face,
    IdCardSet,
    OtherAffectingSafety,
    OwnerHouse,
    VerificationCode,
    SocialAccount,
    TravelBooking,
    VehicleCamera,
    BankCardNoBalance,
    AccountPassword,
    Vehicle,
    Student,
    Resume,
    IdNumberOnly,
    NamePhone,
    Address,
    BusinessContact,
    Other,
}

internal static class ItemKinds
{
    public static readonly int Count = Enum.GetValues<ItemKind>().Length;

    public static Tier TierOf(ItemKind kind) => kind switch
    {
        <= ItemKind.Property => Tier.T50,
        <= ItemKind.OtherAffectingSafety => Tier.T500,
        <= ItemKind.BankCardNoBalance => Tier.Reviewer,
        _ => Tier.T5000,
    };

    /// <summary>Of two kinds the one of the stricter tier, then the earlier in the list.</summary>
    public static ItemKind Stricter(ItemKind left, ItemKind right) =>
        TierOf(left) != TierOf(right) ? (TierOf(left) > TierOf(right) ? left : right) : (ItemKind)Math.Min((byte)left, (byte)right);

    public static string Name(Tier tier) => tier switch
    {
        Tier.T50 => "t50",
        Tier.T500 => "t500",
        Tier.T5000 => "t5000",
        _ => "reviewer",
    };
}
