using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Makes <see cref="RowFacts"/> of a row: who it is about, what it says. One instance a document and thread.</summary>
internal sealed class RowReader(Interners texts)
{
    private readonly KeyReader _keys = new(texts);
    private readonly PointReader _points = new(texts.Points);
    private readonly LabelledLine _line = new();
    private readonly TextFolder _folder = new();

    /// <summary>Receives the addresses of rows with a name and an id or number; set for each document.</summary>
    public TextSpill? Addresses { get; set; }

    /// <summary>Reads a row.</summary>
    public RowFacts Read(in RowText row, Roles roles, List<Hit> hits, long offset, long length)
    {
        var signs = default(RowSigns);
        var (name, company) = (0, false);
        var address = default(ReadOnlySpan<byte>);
        _points.Clear();
        if (roles.Count == 0)
        {
            company = _line.Read(row.Text, ref signs);
        }

        for (var at = 0; at < row.Cells.Length && roles.Count > 0; at++)
        {
            var role = roles[row.Cells[at].Column];
            if (role == ColumnRole.Other)
            {
                continue;
            }

            var cell = row.Cell(at).Trim(" \t"u8);
            // A cell whose bytes are no text names nobody.
            if (cell.IsEmpty || (row.Damaged && IsBroken(cell)))
            {
                continue;
            }

            signs.Note(role);
            switch (role)
            {
                case ColumnRole.Name:
                    var isCompany = CompanyNames.Is(_folder.Fold(cell));
                    company |= isCompany;
                    name = name == 0 && !isCompany ? texts.Names.Number(_folder.Folded) : name;
                    break;
                case ColumnRole.Company or ColumnRole.CreditCode:
                    company = true;
                    break;
                case ColumnRole.Address when address.IsEmpty:
                    // An escaped cell stands in the reader's buffer until the next one.
                    address = row.Cells[at].Escaped ? cell.ToArray() : cell;
                    break;
                case ColumnRole.Coordinate:
                    _points.Place(cell);
                    break;
                case ColumnRole.Time:
                    _points.Time(cell);
                    break;
            }
        }

        foreach (var hit in hits)
        {
            if (hit.Ground == Ground.Masked)
            {
                continue;
            }

            var text = row.Text.Slice(hit.Start, hit.Length);
            switch (hit.Kind)
            {
                case IdentifierKind.Name when roles.Count == 0 && name == 0:
                    name = texts.Names.Number(_folder.Fold(text));
                    break;
                case IdentifierKind.Address when roles.Count == 0 && address.IsEmpty:
                    address = text;
                    break;
                case IdentifierKind.CreditCode:
                    company = true;
                    break;
                case IdentifierKind.Plate or IdentifierKind.Vin:
                    signs.Note(ColumnRole.Vehicle);
                    break;
                case IdentifierKind.AccountPassword:
                    signs.Note(ColumnRole.Password);
                    break;
            }
        }

        var keys = _keys.Read(row, roles, hits, name);
        // Without a name an address is no key.
        keys.Address = name == 0 || address.IsEmpty || _folder.Fold(address).IsEmpty ? 0 : Address(_folder.Folded, keys.Id != 0 || keys.Mobile != 0 || keys.Document != 0);
        var verdict = keys.Id == 0 && keys.Document == 0 && name == 0 && company ? RowVerdict.Company
            : keys.Id != 0 || keys.Mobile != 0 || keys.Card != 0 || keys.Email != 0 || keys.Address != 0 || keys.Document != 0 || keys.Account != 0 ? RowVerdict.Person
            : row.Damaged ? RowVerdict.Unreadable
            : RowVerdict.NoPerson;
        var kind = roles.Fixed ?? signs.Kind(keys, _points.HasPlace, name != 0 && !address.IsEmpty);
        return new RowFacts(offset, (int)length, (int)row.Number, keys, kind == ItemKind.Whereabouts ? _points.Number() : 0, kind, verdict);
    }

    /// <summary>
    /// The number of an address that is a key. Where the row has a better key, the address only serves others to find the row, which can be told when all
    /// rows were read; millions of them need not be in memory.
    /// </summary>
    private int Address(ReadOnlySpan<byte> address, bool known)
    {
        if (!known)
        {
            return texts.Addresses.Number(address);
        }

        Addresses?.Add(address);
        return Addresses is null ? 0 : RowKeys.Spilt;
    }

    /// <summary>Broken bytes stand as they are in UTF-8 and as U+FFFD where the document was in another encoding.</summary>
    private static bool IsBroken(ReadOnlySpan<byte> cell) => !System.Text.Unicode.Utf8.IsValid(cell) || cell.IndexOf("\uFFFD"u8) >= 0;
}
