namespace Recourse.PersonalData;

/// <summary>By which key a row's person is known.</summary>
internal enum KeyKind : byte
{
    None,
    ResidentId,

    /// <summary>Passport, permit, officer's, licence or insurance number.</summary>
    Document,
    NameMobile,
    Mobile,
    NameAddress,
    BankCard,
    Email,

    /// <summary>An account, a device, a vehicle, a name with a telephone line.</summary>
    Account,

    /// <summary>A point (time and place) of a person, for whereabouts.</summary>
    Point,

    /// <summary>A point at which the person stood still.</summary>
    StandingStill,
}

/// <summary>
/// Who a row is about: a tag in the upper three bits, the key in the others; kinds whose keys are short share a tag. No hash: equal keys are one person (for
/// whereabouts one point of one person), different keys are not. Eight bytes, so that tens of millions fit.
/// </summary>
internal readonly record struct PersonKey(ulong Value)
{
    private const int Shift = 61;
    private const int KindShift = 56;
    private const int TagId = 1;
    private const int TagNameMobile = 2;
    private const int TagNameAddress = 3;
    private const int TagPoint = 4;

    /// <summary>Keys of less than 56 bits, their kind in the five bits above.</summary>
    private const int TagShort = 5;

    public KeyKind Kind => (int)(Value >> Shift) switch
    {
        0 => KeyKind.None,
        TagId => KeyKind.ResidentId,
        TagNameMobile => KeyKind.NameMobile,
        TagNameAddress => KeyKind.NameAddress,
        TagPoint => KeyKind.Point,
        _ => (KeyKind)((Value >> KindShift) & 0x1F),
    };

    public bool IsNone => Value == 0;

    /// <summary>True for a key that only one person has.</summary>
    public bool IsDocument => Kind is KeyKind.ResidentId or KeyKind.Document;

    /// <summary>60 bits: 17 digits × 11 + 10.</summary>
    public static PersonKey ResidentId(ulong packed) => Of(TagId, packed);

    public static PersonKey Mobile(ulong number) => Short(KeyKind.Mobile, number);

    /// <summary>Numbers run from 13,000,000,000 to 19,999,999,999: 33 bits; 28 remain for the name, which is more than a scan can hold.</summary>
    public static PersonKey NameMobile(int name, ulong mobile) => Of(TagNameMobile, ((mobile - 13_000_000_000) << 28) | (uint)name);

    public static PersonKey NameAddress(int name, int address) => Of(TagNameAddress, ((ulong)(uint)name << 31) | (uint)address);

    public static PersonKey Indexed(KeyKind kind, int index) => Short(kind, (uint)index);

    /// <summary>A point of a person: 30 bits for the person's index, 31 for the point.</summary>
    public static PersonKey Point(int person, int point) => Of(TagPoint, ((ulong)(uint)person << 31) | (uint)point);

    private static PersonKey Short(KeyKind kind, ulong payload) => Of(TagShort, ((ulong)kind << KindShift) | payload);

    private static PersonKey Of(int tag, ulong payload) => new(((ulong)(uint)tag << Shift) | payload);
}
