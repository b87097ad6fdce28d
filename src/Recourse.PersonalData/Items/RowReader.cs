using System.Buffers;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Makes <see cref="RowFacts"/> of a row: who it is about, what it says. One instance a document and thread.</summary>
internal sealed class RowReader(Interners texts)
{
    /// <summary>Receives the addresses of rows with a name and an id or number; set for each document.</summary>
    public TextSpill? Addresses { get; set; }

    private readonly ArrayBufferWriter<byte> _point = new(64);
    private readonly TextFolder _folder = new();

    /// <summary>Reads a row.</summary>
    public RowFacts Read(in RowText row, Roles roles, List<Hit> hits, long offset, long length)
    {
        var (id, mobile, card, email) = Keys(row, roles, hits);

        var said = default(Said);
        var (name, company, address) = (0, false, -1);
        _point.ResetWrittenCount();
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
                case ColumnRole.Address:
                    address = address < 0 && !_folder.Fold(cell).IsEmpty ? at : address;
                    break;
                case ColumnRole.Coordinate or ColumnRole.Time:
                    _point.Write(cell);
                    _point.Write("|"u8);
                    said.Coordinate |= role == ColumnRole.Coordinate;
                    break;
                default:
                    said.Note(role);
                    break;
            }
        }

        // Without a name an address is no key.
        var folded = address < 0 || name == 0 ? 0 : Address(_folder.Fold(row.Cell(address).Trim(" \t"u8)), id != 0 || mobile != 0);
        var identifies = id != 0 || mobile != 0 || card != 0 || email != 0 || folded != 0;
        var verdict = id == 0 && name == 0 && company ? RowVerdict.Company
            : identifies ? RowVerdict.Person
            : row.Damaged ? RowVerdict.Unreadable
            : RowVerdict.NoPerson;
        var kind = roles.Fixed ?? said.Kind(id, mobile, card, name != 0 && address >= 0);
        return new RowFacts(
            offset, (int)length, (int)row.Number, id, mobile, card, name, folded, email,
            kind == ItemKind.Whereabouts ? texts.Points.Number(_point.WrittenSpan) : 0, kind, verdict);
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
        return Addresses is null ? 0 : RowFacts.Spilt;
    }

    /// <summary>
    /// The numbers by which the row's person is known: of each kind the first in a column that holds that kind, else the first of the row. A number in a
    /// remark or of somebody called is not the person's where the person's own stands there too.
    /// </summary>
    private (ulong Id, ulong Mobile, ulong Card, int Email) Keys(in RowText row, Roles roles, List<Hit> hits)
    {
        var (id, mobile, card, email) = (default(Key), default(Key), default(Key), default(Key));
        var cell = 0;
        foreach (var hit in hits)
        {
            if (hit.Ground == Ground.Masked)
            {
                continue;
            }

            // Cells stand in the order of the text, as hits do.
            while (cell < row.Cells.Length && row.Cells[cell].Start + row.Cells[cell].Length <= hit.Start)
            {
                cell++;
            }

            var role = cell < row.Cells.Length && roles.Count > 0 ? roles[row.Cells[cell].Column] : ColumnRole.Other;
            switch (hit.Kind)
            {
                case IdentifierKind.ResidentId or IdentifierKind.ResidentId15:
                case IdentifierKind.DrivingLicence or IdentifierKind.SocialSecurity or IdentifierKind.MedicalInsurance when hit.Packed != 0:
                    id.Take(hit.Packed, role == ColumnRole.ResidentId);
                    break;
                case IdentifierKind.Mobile:
                    mobile.Take(hit.Packed, role == ColumnRole.Mobile);
                    break;
                case IdentifierKind.BankCard:
                    card.Take(hit.Packed, role == ColumnRole.BankCard);
                    break;
                case IdentifierKind.Email:
                    // Every one is looked up, since the different ones are counted by it.
                    email.Take((ulong)texts.Emails.Number(_folder.Lower(row.Text.Slice(hit.Start, hit.Length))), role == ColumnRole.Email);
                    break;
            }
        }

        return (id.Value, mobile.Value, card.Value, (int)email.Value);
    }

    /// <summary>Broken bytes stand as they are in UTF-8 and as U+FFFD where the document was in another encoding.</summary>
    private static bool IsBroken(ReadOnlySpan<byte> cell) => !System.Text.Unicode.Utf8.IsValid(cell) || cell.IndexOf("\uFFFD"u8) >= 0;

    /// <summary>A number chosen from those of its kind.</summary>
    private struct Key
    {
        private bool _inColumn;

        public ulong Value { get; private set; }

        public void Take(ulong value, bool inColumn)
        {
            if (Value == 0 || (inColumn && !_inColumn))
            {
                (Value, _inColumn) = (value, inColumn);
            }
        }
    }

    /// <summary>What a row says beside who.</summary>
    private struct Said
    {
        public bool Coordinate;
        private uint _roles;

        public void Note(ColumnRole role) => _roles |= role switch
        {
            ColumnRole.Balance => 1u,
            ColumnRole.Accommodation => 2u,
            ColumnRole.Transaction => 4u,
            ColumnRole.Health => 8u,
            ColumnRole.CommunicationRecord => 16u,
            ColumnRole.CommunicationContent => 32u,
            ColumnRole.CreditReference => 64u,
            ColumnRole.House => 128u,
            ColumnRole.Password => 256u,
            ColumnRole.Vehicle => 512u,
            ColumnRole.Student => 1024u,
            ColumnRole.Resume => 2048u,
            _ => 0u,
        };

        public readonly ItemKind Kind(ulong id, ulong mobile, ulong card, bool nameAndAddress)
        {
            var roles = _roles;
            bool Has(uint role) => (roles & role) != 0;
            return Coordinate ? ItemKind.Whereabouts
                : Has(32) ? ItemKind.CommunicationContent
                : Has(64) ? ItemKind.CreditReference
                : Has(1) ? ItemKind.Property
                : Has(2) ? ItemKind.Accommodation
                : Has(16) ? ItemKind.CommunicationRecord
                : Has(8) ? ItemKind.HealthPhysiological
                : Has(4) ? ItemKind.Transaction
                : Has(128) ? ItemKind.OwnerHouse
                : card != 0 ? ItemKind.BankCardNoBalance
                : Has(256) ? ItemKind.AccountPassword
                : Has(512) ? ItemKind.Vehicle
                : Has(1024) ? ItemKind.Student
                : Has(2048) ? ItemKind.Resume
                : id != 0 ? ItemKind.IdNumberOnly
                : mobile != 0 ? ItemKind.NamePhone
                : nameAndAddress ? ItemKind.Address
                : ItemKind.Other;
        }
    }
}
