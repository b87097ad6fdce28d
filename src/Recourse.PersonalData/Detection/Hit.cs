namespace Recourse.PersonalData;

/// <summary>Kinds of identifier; names of the contract.</summary>
internal enum IdentifierKind : byte
{
    ResidentId,
    ResidentId15,
    Mobile,
    Landline,
    BankCard,
    Passport,
    Permit,
    MilitaryId,
    DrivingLicence,
    SocialSecurity,
    MedicalInsurance,
    CreditCode,
    Plate,
    Vin,
    Imei,
    Imsi,
    Mac,
    Ip,
    Email,
    Qq,
    WeChat,
    AccountPassword,
    Coordinate,
    Name,
    Address,
    BirthDate,
}

/// <summary>What a hit rests on, the strongest first.</summary>
internal enum Ground : byte
{
    /// <summary>A check digit, and what else the number must obey.</summary>
    Check,

    /// <summary>A form that chance hardly makes (an address of mail, a number plate, a mobile number).</summary>
    Form,

    /// <summary>The column that it stands in: by its name, as stated, or by what most of its values are.</summary>
    Column,

    /// <summary>A word in front of it (QQ：, 护照号).</summary>
    Label,

    /// <summary>A value that was damaged in one way only, put right: a digit too many.</summary>
    Repaired,

    /// <summary>Stars stand for some of its digits: it is listed, not counted as a number.</summary>
    Masked,
}

/// <summary>An identifier found in a text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">First byte in the text.</param>
/// <param name="Length">Bytes in the text, separators included.</param>
/// <param name="Packed">The number without separators: a resident id as <see cref="ResidentId"/> packs it, else its digits. 0 where it is no number.</param>
/// <param name="Ground">What it rests on.</param>
internal readonly record struct Hit(IdentifierKind Kind, int Start, int Length, ulong Packed, Ground Ground = Ground.Check)
{
    /// <summary>First byte behind it.</summary>
    public int End => Start + Length;
}

/// <summary>Words of the contract for the kinds.</summary>
internal static class IdentifierKinds
{
    public static readonly IdentifierKind[] All = Enum.GetValues<IdentifierKind>();

    private static readonly string[] s_names =
    [
        "resident-id", "resident-id-15", "mobile", "landline", "bank-card", "passport", "permit-hk-mo-tw", "military-id", "driving-licence", "social-security",
        "medical-insurance", "credit-code", "plate", "vin", "imei", "imsi", "mac", "ip", "email", "qq", "wechat", "account-password", "coordinate", "name", "address",
        "birth-date",
    ];

    public static string Name(IdentifierKind kind) => s_names[(int)kind];

    /// <summary>True where a row that holds one of these and nothing else is a row about somebody's data, not mere text.</summary>
    public static bool MakesRecord(IdentifierKind kind) => kind is not (IdentifierKind.Ip or IdentifierKind.Mac or IdentifierKind.CreditCode or IdentifierKind.Address
        or IdentifierKind.Name or IdentifierKind.BirthDate or IdentifierKind.Coordinate);

    public static string Name(Ground ground) => ground switch
    {
        Ground.Check => "check-digit",
        Ground.Form => "form",
        Ground.Column => "column",
        Ground.Label => "label",
        Ground.Repaired => "repaired",
        _ => "masked",
    };
}
