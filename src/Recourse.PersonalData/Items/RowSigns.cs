using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>What a row says beside who: the signs by which its kind of item is told.</summary>
internal struct RowSigns
{
    private ulong _roles;

    /// <summary>Notes that a column of that role, or a word of that meaning, has a value in the row.</summary>
    public void Note(ColumnRole role) => _roles |= Bit(role);

    /// <summary>
    /// The kind: the strictest tier that the signs show, within a tier the order of law.md §8. Names alone never show more than the residual tier.
    /// </summary>
    /// <param name="keys">Who the row is about.</param>
    /// <param name="point">Whether it holds a place.</param>
    /// <param name="named">Whether it holds a name and an address.</param>
    public readonly ItemKind Kind(in RowKeys keys, bool point, bool named)
    {
        if (point)
        {
            return ItemKind.Whereabouts;
        }

        foreach (var (role, kind) in s_strict)
        {
            if (Has(role))
            {
                return kind;
            }
        }

        // Guiding case 193: name, number, address with the face; the picture of the card holds them all.
        return Has(ColumnRole.IdCardImage) || (Has(ColumnRole.Face) && keys.Id != 0 && keys.Name != 0) ? ItemKind.IdCardSet
            : Has(ColumnRole.Face) ? ItemKind.Face
            : Split(keys) ?? Residual(keys, named);
    }

    private static readonly (ColumnRole Role, ItemKind Kind)[] s_strict =
    [
        (ColumnRole.CommunicationContent, ItemKind.CommunicationContent), (ColumnRole.CreditReference, ItemKind.CreditReference), (ColumnRole.Balance, ItemKind.Property),
        (ColumnRole.Accommodation, ItemKind.Accommodation), (ColumnRole.CommunicationRecord, ItemKind.CommunicationRecord), (ColumnRole.Health, ItemKind.HealthPhysiological),
        (ColumnRole.Transaction, ItemKind.Transaction),
    ];

    /// <summary>Kinds whose tier a reviewer chooses.</summary>
    private readonly ItemKind? Split(in RowKeys keys) => Has(ColumnRole.House) ? ItemKind.OwnerHouse
        : Has(ColumnRole.VerificationCode) ? ItemKind.VerificationCode
        : Has(ColumnRole.SocialAccount) ? ItemKind.SocialAccount
        : Has(ColumnRole.TravelBooking) ? ItemKind.TravelBooking
        : Has(ColumnRole.VehicleCamera) ? ItemKind.VehicleCamera
        : keys.Card != 0 ? ItemKind.BankCardNoBalance
        : null;

    private readonly ItemKind Residual(in RowKeys keys, bool named) => Has(ColumnRole.Password) ? ItemKind.AccountPassword
        : Has(ColumnRole.Vehicle) ? ItemKind.Vehicle
        : Has(ColumnRole.Student) ? ItemKind.Student
        : Has(ColumnRole.Resume) ? ItemKind.Resume
        : keys.Id != 0 ? ItemKind.IdNumberOnly
        : keys.Mobile != 0 ? (Has(ColumnRole.Company) && Has(ColumnRole.BusinessContact) ? ItemKind.BusinessContact : ItemKind.NamePhone)
        : named ? ItemKind.Address
        : ItemKind.Other;

    private readonly bool Has(ColumnRole role) => (_roles & Bit(role)) != 0;

    private static ulong Bit(ColumnRole role) => role switch
    {
        ColumnRole.Balance => 1,
        ColumnRole.Accommodation => 1 << 1,
        ColumnRole.Transaction => 1 << 2,
        ColumnRole.Health => 1 << 3,
        ColumnRole.CommunicationRecord => 1 << 4,
        ColumnRole.CommunicationContent => 1 << 5,
        ColumnRole.CreditReference => 1 << 6,
        ColumnRole.House => 1 << 7,
        ColumnRole.Password => 1 << 8,
        ColumnRole.Vehicle => 1 << 9,
        ColumnRole.Student => 1 << 10,
        ColumnRole.Resume => 1 << 11,
        ColumnRole.Face => 1 << 12,
        ColumnRole.IdCardImage => 1 << 13,
        ColumnRole.VerificationCode => 1 << 14,
        ColumnRole.SocialAccount => 1 << 15,
        ColumnRole.TravelBooking => 1 << 16,
        ColumnRole.VehicleCamera => 1 << 17,
        ColumnRole.BusinessContact => 1 << 18,
        ColumnRole.Company => 1 << 19,
        _ => 0,
    };
}
