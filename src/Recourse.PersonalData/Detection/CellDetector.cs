using System.Buffers;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// Finds in a cell what its column says that it holds, where the row's text did not tell it by itself: weak numbers, dates, names, addresses, and numbers that
/// were written or read so that they do not stand out. One instance a thread.
/// </summary>
internal sealed class CellDetector(int lastBirth)
{
    private static readonly SearchValues<byte> s_hex = SearchValues.Create("0123456789abcdefABCDEF"u8);
    private static readonly SearchValues<byte> s_network = SearchValues.Create("0123456789abcdefABCDEF.:"u8);
    private readonly FullWidth _fullWidth = new();
    private readonly TextFolder _folder = new();
    private readonly byte[] _plain = new byte[64];

    /// <summary>True for a column whose cells are running text.</summary>
    public static bool IsFree(ColumnRole role) => role is ColumnRole.Other or ColumnRole.PostText or ColumnRole.CommunicationContent or ColumnRole.Health or ColumnRole.Resume
        or ColumnRole.AuthorName or ColumnRole.SocialAccount or ColumnRole.CreditReference;

    /// <summary>Adds what the columns tell to the hits of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="roles">Its columns.</param>
    /// <param name="hits">What was found; new ones are put behind.</param>
    /// <param name="untold">True where only columns count whose name does not tell what they hold.</param>
    public void Find(in RowText row, Roles roles, List<Hit> hits, IReadOnlySet<int>? untold = null)
    {
        var known = hits.Count;
        var first = -1;
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var role = roles[row.Cells[at].Column];
            if (role == ColumnRole.Other || (untold is not null && !untold.Contains(row.Cells[at].Column)) || row.Cells[at].Length == 0)
            {
                continue;
            }

            if (role == ColumnRole.Coordinate)
            {
                first = Point(row, at, first, hits);
                continue;
            }

            Cell(row, at, role, roles, known, hits);
        }
    }

    private void Cell(in RowText row, int at, ColumnRole role, Roles roles, int known, List<Hit> hits)
    {
        var span = row.Cells[at];
        switch (role)
        {
            case ColumnRole.Name:
                var name = row.Cell(at).Trim(" \t"u8);
                if (PersonNames.Is(name) && !CompanyNames.Is(_folder.Fold(name)))
                {
                    Add(IdentifierKind.Name);
                }

                return;
            case ColumnRole.Address:
                if (span.Length >= 6)
                {
                    Add(IdentifierKind.Address);
                }

                return;
            case ColumnRole.Password:
                if (HasAccount(row, roles, hits, known))
                {
                    Add(IdentifierKind.AccountPassword);
                }

                return;
            case ColumnRole.Mobile or ColumnRole.ResidentId or ColumnRole.BankCard when Counted(hits, known, span):
                return;
        }

        if (!IsTyped(role) || span.Length > 64)
        {
            return;
        }

        var value = row.Cell(at).Trim(" \t'"u8);
        value = FullWidth.Stands(value) || ChineseDigits.Stands(value) ? _fullWidth.Fold(value, chinese: true).Trim(" \t'"u8) : value;
        if (value.IsEmpty || value.Length > _plain.Length)
        {
            return;
        }

        if (Of(value, role) is { Known: true } found && !hits.Exists(hit => hit.Kind == found.Kind && hit.Start >= span.Start && hit.End <= span.Start + span.Length))
        {
            hits.Add(new Hit(found.Kind, span.Start, span.Length, found.Packed, found.Ground == Ground.Repaired ? Ground.Repaired : Ground.Column));
        }

        void Add(IdentifierKind kind) => hits.Add(new Hit(kind, span.Start, span.Length, 0, Ground.Column));
    }

    private static bool IsTyped(ColumnRole role) => role is ColumnRole.Mobile or ColumnRole.ResidentId or ColumnRole.BankCard or ColumnRole.Landline or ColumnRole.BirthDate
        or ColumnRole.CreditCode or ColumnRole.Vehicle or (>= ColumnRole.Passport and <= ColumnRole.WeChat);

    private Kinds.Named Of(ReadOnlySpan<byte> value, ColumnRole role)
    {
        switch (role)
        {
            case ColumnRole.BirthDate:
                return Shapes.IsBirthDate(value, out var day) ? new Kinds.Named(true, IdentifierKind.BirthDate, day, Ground.Column) : default;
            case ColumnRole.Vehicle:
                return Plates.Is(value) ? Is(IdentifierKind.Plate) : Shapes.IsVin(value) ? Is(IdentifierKind.Vin) : default;
            case ColumnRole.Mac:
                return Shapes.IsMac(value) || (value.Length == 12 && !value.ContainsAnyExcept(s_hex)) ? Is(IdentifierKind.Mac) : default;
            case ColumnRole.Ip:
                return value.IndexOfAny((byte)'.', (byte)':') >= 0 && !value.ContainsAnyExcept(s_network) && System.Net.IPAddress.TryParse(value, out _)
                    ? Is(IdentifierKind.Ip) : default;
            case ColumnRole.WeChat:
                return Kinds.Of(value, Label.WeChat, lastBirth);
            case ColumnRole.MilitaryId when value.IndexOf("字第"u8) >= 0:
                return value.IndexOfAnyInRange((byte)'0', (byte)'9') >= 0 ? Is(IdentifierKind.MilitaryId) : default;
        }

        var plain = Plain(value);
        return role switch
        {
            ColumnRole.Mobile => Number(plain),
            ColumnRole.Landline => Kinds.Of(plain, Label.Landline, lastBirth),
            ColumnRole.BankCard => Digits.Only(plain) && plain.Length is >= 14 and <= 19 && BankCard.IsValid(plain)
                ? new Kinds.Named(true, IdentifierKind.BankCard, Digits.Value(plain), Ground.Column) : default,
            ColumnRole.ResidentId => plain.Length == 18 && Kinds.IsId(plain) && ResidentId.TryPack(plain, lastBirth, out var packed)
                ? new Kinds.Named(true, IdentifierKind.ResidentId, packed, Ground.Column)
                : plain.Length == 18 && Kinds.IsId(plain) && ResidentId.IsResidencePermit(plain, lastBirth) ? Is(IdentifierKind.Permit)
                : Kinds.Of(plain, Label.Id, lastBirth),
            ColumnRole.CreditCode => Kinds.Of(plain, Label.Credit, lastBirth),
            ColumnRole.Passport => Kinds.Of(plain, Label.Passport, lastBirth),
            ColumnRole.Permit => Kinds.Of(plain, Label.Permit, lastBirth),
            ColumnRole.MilitaryId => Kinds.Of(plain, Label.Military, lastBirth),
            ColumnRole.DrivingLicence => Kinds.Of(plain, Label.Driving, lastBirth),
            ColumnRole.SocialSecurity => Kinds.Of(plain, Label.Social, lastBirth),
            ColumnRole.MedicalInsurance => Kinds.Of(plain, Label.Medical, lastBirth),
            ColumnRole.Imei => Kinds.Of(plain, Label.Imei, lastBirth),
            ColumnRole.Imsi => Kinds.Of(plain, Label.Imsi, lastBirth),
            ColumnRole.Qq => Kinds.Of(plain, Label.Qq, lastBirth),
            _ => default,
        };
    }

    private Kinds.Named Number(ReadOnlySpan<byte> plain)
    {
        var digits = plain.StartsWith("86"u8) && plain.Length == 13 ? plain[2..] : plain.StartsWith("0"u8) && plain.Length == 12 && Shapes.IsMobile(plain[1..]) ? plain[1..] : plain;
        return Shapes.IsMobile(digits) ? new Kinds.Named(true, IdentifierKind.Mobile, Digits.Value(digits), Ground.Column) : Kinds.Of(plain, Label.Landline, lastBirth);
    }

    /// <summary>The value without the marks that stand between digits.</summary>
    private ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> value)
    {
        var length = 0;
        foreach (var sign in value)
        {
            if (sign is not ((byte)' ' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)'_' or (byte)'(' or (byte)')' or (byte)'+' or (byte)'\''))
            {
                _plain[length++] = sign;
            }
        }

        return _plain.AsSpan(0, length);
    }

    /// <summary>The pair of degrees that a cell, or two columns together, make.</summary>
    private static int Point(in RowText row, int at, int first, List<Hit> hits)
    {
        var span = row.Cells[at];
        var value = row.Cell(at).Trim(" \t"u8);
        if (Coordinates.Is(value))
        {
            hits.Add(new Hit(IdentifierKind.Coordinate, span.Start, span.Length, 0, Ground.Column));
            return first;
        }

        if (!Shapes.IsDegree(value, latitude: false) && !Shapes.IsDegree(value, latitude: true))
        {
            return first;
        }

        if (first < 0)
        {
            return at;
        }

        var start = row.Cells[first];
        Span<byte> one = stackalloc byte[24];
        var other = row.Cell(first).Trim(" \t"u8);
        other.CopyTo(one);
        if (Coordinates.IsPair(one[..other.Length], row.Cell(at).Trim(" \t"u8)))
        {
            // Side by side they are one stretch; else the first stands for both.
            hits.Add(new Hit(IdentifierKind.Coordinate, start.Start, start.Length, 0, Ground.Column));
        }

        return -1;
    }

    private static bool Counted(List<Hit> hits, int known, in CellSpan cell)
    {
        for (var at = 0; at < known; at++)
        {
            if (hits[at].Ground != Ground.Masked && hits[at].Start < cell.Start + cell.Length && cell.Start < hits[at].End
                && hits[at].Kind is IdentifierKind.Mobile or IdentifierKind.ResidentId or IdentifierKind.BankCard)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAccount(in RowText row, Roles roles, List<Hit> hits, int known)
    {
        for (var at = 0; at < known; at++)
        {
            if (hits[at].Kind is IdentifierKind.Email or IdentifierKind.Mobile)
            {
                return true;
            }
        }

        foreach (var cell in row.Cells)
        {
            if (cell.Length > 0 && roles[cell.Column] is ColumnRole.AccountName or ColumnRole.Qq or ColumnRole.WeChat or ColumnRole.AuthorId or ColumnRole.AuthorName)
            {
                return true;
            }
        }

        return false;
    }

    private static Kinds.Named Is(IdentifierKind kind) => new(true, kind, 0, Ground.Column);
}
