using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>What the first rows show of a column.</summary>
/// <param name="Column">Index of the column.</param>
/// <param name="Kind">Kind of identifier.</param>
/// <param name="Values">Values that were looked at.</param>
/// <param name="Shaped">How many have the length of such a number.</param>
/// <param name="Valid">How many are one.</param>
/// <param name="Dropped">True where the numbers that are valid are so by chance and do not count; false where the column is one of that kind.</param>
/// <param name="Role">Role that the column has by it.</param>
internal sealed record ColumnFinding(int Column, IdentifierKind Kind, int Values, int Shaped, int Valid, bool Dropped, ColumnRole Role);

/// <summary>
/// Weighs the first rows of a document column by column. A column most of whose numbers fail the check digit of a kind holds no numbers of that kind, whatever
/// passes by chance; a column without a telling name most of whose values have a form that chance hardly makes holds that kind.
/// </summary>
internal sealed class ColumnEvidence(int lastBirth)
{
    /// <summary>Fewer numbers tell nothing.</summary>
    private const int Fewest = 8;

    private static readonly (IdentifierKind Kind, ColumnRole Role)[] s_told =
    [
        (IdentifierKind.ResidentId, ColumnRole.ResidentId), (IdentifierKind.Mobile, ColumnRole.Mobile), (IdentifierKind.BankCard, ColumnRole.BankCard),
        (IdentifierKind.Landline, ColumnRole.Landline), (IdentifierKind.CreditCode, ColumnRole.CreditCode), (IdentifierKind.Plate, ColumnRole.Vehicle),
        (IdentifierKind.Vin, ColumnRole.Vehicle), (IdentifierKind.Imei, ColumnRole.Imei), (IdentifierKind.Imsi, ColumnRole.Imsi), (IdentifierKind.Passport, ColumnRole.Passport),
        (IdentifierKind.Name, ColumnRole.Name), (IdentifierKind.Address, ColumnRole.Address), (IdentifierKind.Coordinate, ColumnRole.Coordinate),
    ];

    private readonly List<Column> _columns = [];

    /// <summary>Looks at a row.</summary>
    public void Add(HeldRow row)
    {
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var cell = row.Cell(at).Trim(" \t'"u8);
            if (cell.IsEmpty || cell.Length > 200)
            {
                continue;
            }

            while (_columns.Count <= row.Cells[at].Column)
            {
                _columns.Add(new Column());
            }

            _columns[row.Cells[at].Column].Add(cell, lastBirth);
        }
    }

    /// <summary>What the rows show of a column; null where that changes nothing.</summary>
    public ColumnFinding? Of(int column, ColumnRole role, bool stated)
    {
        if (column >= _columns.Count)
        {
            return null;
        }

        var seen = _columns[column];
        foreach (var kind in (ReadOnlySpan<IdentifierKind>)[IdentifierKind.ResidentId, IdentifierKind.BankCard, IdentifierKind.Mobile])
        {
            var (shaped, valid) = (seen.Shaped[(int)kind], seen.Valid[(int)kind]);
            if (!Holds(role, kind) && shaped >= Fewest && valid > 0 && valid * 2 < shaped)
            {
                return new ColumnFinding(column, kind, seen.Values, shaped, valid, true, role);
            }
        }

        if (role != ColumnRole.Other || stated || seen.Values < Fewest)
        {
            return null;
        }

        // Names are told by their surnames only where nearly all have one, and differ.
        foreach (var (kind, told) in s_told)
        {
            var valid = seen.Valid[(int)kind];
            var share = kind is IdentifierKind.Name or IdentifierKind.Passport or IdentifierKind.Imei or IdentifierKind.Imsi ? 9 : 6;
            if (valid * 10 >= seen.Values * share && (kind != IdentifierKind.Name || seen.Differ))
            {
                return new ColumnFinding(column, kind, seen.Values, seen.Values, valid, false, told);
            }
        }

        return null;
    }

    /// <summary>True where a column of that role holds numbers of that kind.</summary>
    private static bool Holds(ColumnRole role, IdentifierKind kind) => kind switch
    {
        IdentifierKind.ResidentId => role is ColumnRole.ResidentId or ColumnRole.DrivingLicence or ColumnRole.SocialSecurity or ColumnRole.MedicalInsurance,
        IdentifierKind.BankCard => role is ColumnRole.BankCard or ColumnRole.AccountName,
        _ => role is ColumnRole.Mobile or ColumnRole.Landline or ColumnRole.AccountName or ColumnRole.Qq or ColumnRole.WeChat or ColumnRole.CommunicationRecord,
    };

    private sealed class Column
    {
        private byte[]? _first;

        public int Values { get; private set; }

        public bool Differ { get; private set; }

        public int[] Shaped { get; } = new int[IdentifierKinds.All.Length];

        public int[] Valid { get; } = new int[IdentifierKinds.All.Length];

        public void Add(ReadOnlySpan<byte> value, int lastBirth)
        {
            Values++;
            _first ??= value.ToArray();
            Differ |= !value.SequenceEqual(_first);
            var (isDigits, isId) = (Digits.Only(value), Kinds.IsId(value));
            Note(IdentifierKind.ResidentId, isId && value.Length == 18, isId && value.Length == 18 && ResidentId.TryPack(value, lastBirth, out _));
            Note(IdentifierKind.BankCard, isDigits && value.Length is >= 14 and <= 19, isDigits && value.Length is >= 14 and <= 19 && BankCard.IsValid(value));
            Note(IdentifierKind.Mobile, isDigits && value.Length == 11, Shapes.IsMobile(value));
            Note(IdentifierKind.Landline, false, IsLine(value));
            Note(IdentifierKind.CreditCode, false, !isDigits && Shapes.IsCreditCode(value));
            Note(IdentifierKind.Plate, false, Plates.Is(value));
            Note(IdentifierKind.Vin, false, Shapes.IsVin(value));
            Note(IdentifierKind.Imei, false, Shapes.IsImei(value));
            Note(IdentifierKind.Imsi, false, Shapes.IsImsi(value));
            Note(IdentifierKind.Passport, false, value[0] is (byte)'E' or (byte)'G' && value.Length == 9 && Shapes.IsPassport(value));
            Note(IdentifierKind.Name, false, value.Length is 6 or 9 && PersonNames.Length(value) == value.Length && !CompanyNames.Is(value));
            Note(IdentifierKind.Address, false, value.Length >= 18 && Addresses.Is(value));
            Note(IdentifierKind.Coordinate, false, Coordinates.Is(value));
        }

        private static bool IsLine(ReadOnlySpan<byte> value)
        {
            Span<byte> digits = stackalloc byte[12];
            var dash = value.IndexOf((byte)'-');
            if (dash is not (3 or 4) || value.Length is < 11 or > 13 || !Digits.Only(value[..dash]) || !Digits.Only(value[(dash + 1)..]))
            {
                return false;
            }

            value[..dash].CopyTo(digits);
            value[(dash + 1)..].CopyTo(digits[dash..]);
            return Shapes.IsLandline(digits[..(value.Length - 1)]);
        }

        private void Note(IdentifierKind kind, bool shaped, bool valid)
        {
            Shaped[(int)kind] += shaped ? 1 : 0;
            Valid[(int)kind] += valid ? 1 : 0;
        }
    }
}
