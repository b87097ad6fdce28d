namespace Recourse.PersonalData;

/// <summary>What a value is, given what a word or a column says of it.</summary>
internal static class Kinds
{
    /// <summary>A kind with its number; not known where the value does not obey what was said of it.</summary>
    public readonly record struct Named(bool Known, IdentifierKind Kind, ulong Packed, Ground Ground);

    /// <summary>The kind of a value behind a word.</summary>
    /// <param name="value">The value in ASCII, without separators.</param>
    /// <param name="label">The word.</param>
    /// <param name="lastBirth">Last possible day of birth (yyyymmdd).</param>
    public static Named Of(ReadOnlySpan<byte> value, Label label, int lastBirth)
    {
        var digits = Digits.Only(value);
        switch (label)
        {
            case Label.Id:
                return value.Length == 15 && digits && ResidentId.TryPackOld(value, lastBirth, out var old) ? Is(IdentifierKind.ResidentId15, old)
                    : value.Length == 19 && IsId(value) && ResidentId.TryRepair(value, lastBirth, out var repaired) ? new Named(true, IdentifierKind.ResidentId, repaired, Ground.Repaired)
                    : Shapes.IsPassport(value) ? Is(IdentifierKind.Passport)
                    : Shapes.IsPermit(value, labelled: false) ? Is(IdentifierKind.Permit)
                    : default;
            case Label.Passport:
                return Shapes.IsPassport(value) ? Is(IdentifierKind.Passport) : default;
            case Label.Permit:
                return Shapes.IsPermit(value, labelled: true) ? Is(IdentifierKind.Permit) : default;
            case Label.Military:
                return digits && value.Length is >= 6 and <= 8 ? Is(IdentifierKind.MilitaryId) : default;
            case Label.Driving:
                return Id(value, IdentifierKind.DrivingLicence, lastBirth) is { Known: true } driver ? driver
                    : digits && value.Length == 12 ? Is(IdentifierKind.DrivingLicence) : default;
            case Label.Social:
                return Id(value, IdentifierKind.SocialSecurity, lastBirth) is { Known: true } insured ? insured
                    : IsCode(value, 8, 12) ? Is(IdentifierKind.SocialSecurity) : default;
            case Label.Medical:
                return Id(value, IdentifierKind.MedicalInsurance, lastBirth) is { Known: true } patient ? patient
                    : IsCode(value, 8, 20) ? Is(IdentifierKind.MedicalInsurance) : default;
            case Label.Credit:
                return Shapes.IsCreditCode(value) ? Is(IdentifierKind.CreditCode) : default;
            case Label.Qq:
                return Shapes.IsQq(value) ? Is(IdentifierKind.Qq, Digits.Value(value)) : default;
            case Label.WeChat:
                return Shapes.IsWeChat(value) ? Is(IdentifierKind.WeChat) : default;
            case Label.Imei:
                return Shapes.IsImei(value) || (value.Length == 15 && digits && Digits.Luhn(value)) ? Is(IdentifierKind.Imei, Digits.Value(value)) : default;
            case Label.Imsi:
                return Shapes.IsImsi(value) ? Is(IdentifierKind.Imsi, Digits.Value(value)) : default;
            case Label.Vin:
                return Shapes.IsVin(value) ? Is(IdentifierKind.Vin) : default;
            case Label.Landline:
                return digits && Shapes.IsLandline(value) ? Is(IdentifierKind.Landline, Digits.Value(value)) : default;
            default:
                return default;
        }

        static Named Is(IdentifierKind kind, ulong packed = 0) => new(true, kind, packed, Ground.Label);
    }

    /// <summary>True for digits with an X allowed at the end.</summary>
    public static bool IsId(ReadOnlySpan<byte> value) => value.Length > 1 && Digits.Only(value[..^1]) && (char.IsAsciiDigit((char)value[^1]) || value[^1] is (byte)'X' or (byte)'x');

    private static Named Id(ReadOnlySpan<byte> value, IdentifierKind kind, int lastBirth) =>
        value.Length == 18 && IsId(value) && ResidentId.TryPack(value, lastBirth, out var packed) ? new Named(true, kind, packed, Ground.Check) : default;

    /// <summary>Letters and digits, more than half of them digits.</summary>
    private static bool IsCode(ReadOnlySpan<byte> value, int shortest, int longest)
    {
        var digits = 0;
        foreach (var sign in value)
        {
            digits += char.IsAsciiDigit((char)sign) ? 1 : 0;
        }

        return value.Length >= shortest && value.Length <= longest && digits * 2 > value.Length;
    }
}
