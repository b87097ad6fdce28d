namespace Recourse.PersonalData;

/// <summary>By which key a row's person is known.</summary>
internal enum KeyKind : byte
{
    None,
    ResidentId,
    NameMobile,
    Mobile,
    NameAddress,
    BankCard,
    Email,

    /// <summary>A point (time and place) of a person, for whereabouts.</summary>
    Point,
}

/// <summary>
/// Who a row is about: the kind of key in the upper three bits, the key in the others. No hash: equal keys are one person (for whereabouts one point of
/// one person), different keys are not. Eight bytes, so that tens of millions fit.
/// </summary>
internal readonly record struct PersonKey(ulong Value)
{
    private const int Shift = 61;

    public KeyKind Kind => (KeyKind)(Value >> Shift);

    public bool IsNone => Value == 0;

    public static PersonKey ResidentId(ulong packed) => Of(KeyKind.ResidentId, packed);

    public static PersonKey Mobile(ulong number) => Of(KeyKind.Mobile, number);

    /// <summary>Numbers run from 13,000,000,000 to 19,999,999,999: 33 bits; 28 remain for the name, which is more than a scan can hold.</summary>
    public static PersonKey NameMobile(int name, ulong mobile) => Of(KeyKind.NameMobile, ((mobile - 13_000_000_000) << 28) | (uint)name);

    public static PersonKey NameAddress(int name, int address) => Of(KeyKind.NameAddress, ((ulong)(uint)name << 31) | (uint)address);

    public static PersonKey Indexed(KeyKind kind, int index) => Of(kind, (uint)index);

    /// <summary>A point of a person: 30 bits for the person's index, 31 for the interned point.</summary>
    public static PersonKey Point(int person, int point) => Of(KeyKind.Point, ((ulong)(uint)person << 31) | (uint)point);

    /// <summary>Index of the person whose point it is.</summary>
    public int PersonIndex => (int)((Value >> 31) & 0x3FFF_FFFF);

    private static PersonKey Of(KeyKind kind, ulong payload) => new(((ulong)kind << Shift) | payload);
}
