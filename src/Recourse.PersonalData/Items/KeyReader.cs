using System.Buffers;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Reads, from what was found in a row, the numbers by which its person is known.</summary>
internal sealed class KeyReader(Interners texts)
{
    private const int LongestValue = 96;

    /// <summary>What ends an account's name that stands before its password.</summary>
    private static readonly SearchValues<byte> s_ends = SearchValues.Create(" \t,;|\"\r\n"u8);

    private readonly TextFolder _folder = new();
    private readonly byte[] _text = new byte[LongestValue + 1];

    /// <summary>
    /// Of each kind the first in a column that holds that kind, else the first of the row. A number in a remark or of somebody called is not the person's
    /// where the person's own stands there too. Names and addresses of cells are not read here.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="roles">Its columns.</param>
    /// <param name="hits">What was found, in the order of the text.</param>
    /// <param name="name">Interned name of the row's person.</param>
    public RowKeys Read(in RowText row, Roles roles, List<Hit> hits, int name)
    {
        var (id, mobile, card, email) = (default(Chosen), default(Chosen), default(Chosen), default(Chosen));
        var (document, account) = (-1, -1);
        var cell = 0;
        for (var at = 0; at < hits.Count; at++)
        {
            var hit = hits[at];
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
                case IdentifierKind.Passport or IdentifierKind.Permit or IdentifierKind.MilitaryId or IdentifierKind.DrivingLicence or IdentifierKind.SocialSecurity
                    or IdentifierKind.MedicalInsurance:
                    document = document < 0 || hit.Kind < hits[document].Kind ? at : document;
                    break;
                case IdentifierKind.Landline when name == 0:
                    break;
                case IdentifierKind.Landline or IdentifierKind.Plate or IdentifierKind.Vin or IdentifierKind.Imei or IdentifierKind.Imsi or IdentifierKind.Qq
                    or IdentifierKind.WeChat or IdentifierKind.AccountPassword:
                    account = account < 0 || Rank(hit.Kind) < Rank(hits[account].Kind) ? at : account;
                    break;
            }
        }

        return new RowKeys
        {
            Id = id.Value,
            Mobile = mobile.Value,
            Card = card.Value,
            Email = (int)email.Value,
            Name = name,
            Document = document < 0 ? 0 : texts.Documents.Number(Text(row, hits[document])),
            Account = account < 0 ? 0 : Account(row, roles, hits[account], name),
        };
    }

    /// <summary>What belongs to one person surely comes before what several may use.</summary>
    private static int Rank(IdentifierKind kind) => kind switch
    {
        IdentifierKind.WeChat => 0,
        IdentifierKind.Qq => 1,
        IdentifierKind.Imsi => 2,
        IdentifierKind.Imei => 3,
        IdentifierKind.Plate => 4,
        IdentifierKind.Vin => 5,
        IdentifierKind.AccountPassword => 6,
        _ => 7,
    };

    private int Account(in RowText row, Roles roles, in Hit hit, int name)
    {
        if (hit.Kind == IdentifierKind.AccountPassword)
        {
            var owner = Opened(row, roles, hit);
            return owner.IsEmpty ? 0 : texts.Accounts.Number(Marked(hit.Kind, owner));
        }

        var text = Text(row, hit);
        if (hit.Kind != IdentifierKind.Landline)
        {
            return texts.Accounts.Number(text);
        }

        // A household's or an office's: only with the name is it somebody's.
        Span<byte> both = stackalloc byte[text.Length + sizeof(int)];
        text.CopyTo(both);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(both[text.Length..], name);
        return texts.Accounts.Number(both);
    }

    /// <summary>The account that a password opens: the cell of the account, or what stands before ----.</summary>
    private ReadOnlySpan<byte> Opened(in RowText row, Roles roles, in Hit hit)
    {
        for (var at = 0; at < row.Cells.Length && roles.Count > 0; at++)
        {
            if (roles[row.Cells[at].Column] is ColumnRole.AccountName or ColumnRole.AuthorId or ColumnRole.AuthorName && row.Cell(at).Trim(" \t"u8) is { IsEmpty: false } owner)
            {
                return _folder.Fold(owner);
            }
        }

        var before = row.Text[..hit.Start];
        if (!before.EndsWith("----"u8))
        {
            return default;
        }

        before = before[..^4];
        var start = before.LastIndexOfAny(s_ends) + 1;
        return _folder.Fold(before[start..]);
    }

    private ReadOnlySpan<byte> Text(in RowText row, in Hit hit)
    {
        if (hit.Packed != 0)
        {
            Span<byte> digits = stackalloc byte[20];
            System.Buffers.Text.Utf8Formatter.TryFormat(hit.Packed, digits, out var written);
            return Marked(hit.Kind, digits[..written]);
        }

        Span<byte> plain = stackalloc byte[LongestValue];
        return Marked(hit.Kind, FoundIdentifiers.Plain(_folder.Fold(row.Text.Slice(hit.Start, hit.Length)), plain));
    }

    private ReadOnlySpan<byte> Marked(IdentifierKind kind, scoped ReadOnlySpan<byte> value)
    {
        value = value.Length > LongestValue ? value[..LongestValue] : value;
        _text[0] = (byte)kind;
        value.CopyTo(_text.AsSpan(1));
        return _text.AsSpan(0, value.Length + 1);
    }

    /// <summary>A number chosen from those of its kind.</summary>
    private struct Chosen
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
}
