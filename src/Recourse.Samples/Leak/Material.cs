using System.Globalization;
using System.Text;
using Recourse.Samples.Making;

namespace Recourse.Samples.Leak;

/// <summary>Lays planned rows out in files of many formats and encodings, and keeps the list of the rows.</summary>
internal sealed class Material(CaseFolder folder)
{
    private readonly List<PlantedRow> _rows = [];

    /// <summary>Every row planted so far.</summary>
    public IReadOnlyList<PlantedRow> Rows => _rows;

    /// <summary>
    /// Order data: Chinese header, order numbers that pass Luhn by chance, amounts with thousands separators, an address over two lines.
    /// </summary>
    public byte[] Orders(string file, IEnumerable<RowSpec> specs, int firstOrder)
    {
        var text = new StringBuilder("订单号,收件人,手机号,身份证号,收货地址,商品,金额,下单时间\r\n");
        var at = 0;
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T500, withId: true);
            var order = "2023" + (firstOrder + at).ToString("D13", CultureInfo.InvariantCulture);
            var day = new DateTime(2023, 10, 1, 8, 0, 0).AddMinutes(at * 37);
            text.Append(Lines.Csv(
            [
                order + (at % 4 == 0 ? CheckDigits.Luhn(order) : (char)('0' + (at % 10))), spec.Name, spec.Mobile, at == 17 ? "'" + spec.ResidentId : spec.ResidentId,
                at == 23 ? spec.Address + "\n（放门卫）" : spec.Address, at % 2 == 0 ? "示例台灯" : "样本雨伞,两把",
                string.Create(CultureInfo.InvariantCulture, $"{100 + (at * 13)}.50") is var amount && at % 40 == 9 ? "1,280.50" : amount,
                day.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ])).Append("\r\n");
            at++;
        }

        return CaseFolder.Utf8(text.ToString());
    }

    /// <summary>Name, number, address and remark in GB 18030 with broken bytes; ends in the first half of a character.</summary>
    public byte[] Customers(string file, IEnumerable<RowSpec> specs)
    {
        using var bytes = new MemoryStream();
        bytes.Write(CaseFolder.Gb18030.GetBytes("姓名,电话,住址,备注\n"));
        var row = 1L;
        foreach (var spec in specs)
        {
            row++;
            Note(file, spec, Tier.T5000, withId: false);
            if (spec.Fate == Fate.Unreadable)
            {
                // 0xFF begins no character of GB 18030.
                bytes.Write([0xFF, 0xFF, 0xFF, (byte)',', 0xFF, 0xFF, 0xFF, 0xFF, (byte)',', 0xFF, 0xFF, (byte)',', 0xFF, (byte)'\n']);
                folder.Loss(file, row, "bytes that are no text in every cell");
                continue;
            }

            bytes.Write(CaseFolder.Gb18030.GetBytes(Lines.Csv([spec.Name, spec.Mobile, spec.Address, Remark(spec)])));
            if (spec.DamagedRemark)
            {
                bytes.Write([0xFF, 0xFF]);
                folder.Loss(file, row, "bytes that are no text in the remark; the row counts");
            }

            bytes.Write("\n"u8);
        }

        // 𠮷 takes four bytes in GB 18030 and two UTF-16 units; a row without a person is not blank all the same.
        static string Remark(RowSpec spec) => spec.Fate == Fate.NoPerson ? "待补充" : spec.DamagedRemark ? "老客户" : spec.Owner % 50 == 1 ? "𠮷祥袋一份" : "";

        // The file was cut: the last row's remark ends after the first byte of a two-byte character.
        bytes.SetLength(bytes.Length - 1);
        bytes.Write([0xD5]);
        folder.Loss(file, row, "the file ends in half a character; the row counts");
        return bytes.ToArray();
    }

    /// <summary>Short English column names that only <c>case.yaml</c> explains, UTF-16 LE with mark, tabs.</summary>
    public byte[] Contacts(string file, IEnumerable<RowSpec> specs)
    {
        var text = new StringBuilder("\uFEFFnm\ttel\tmail\tnote\r\n");
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T5000, withId: false, withAddress: false);
            var mail = spec.Owner < 0 ? "" : InventedPerson.Of(spec.Owner).Email;
            folder.Identifiers.Note("email", mail);
            text.Append(CultureInfo.InvariantCulture, $"{spec.Name}\t{spec.Mobile}\t{mail}\t{(spec.Owner < 0 ? "空行" : "VIP")}\r\n");
        }

        return Encoding.Unicode.GetBytes(text.ToString());
    }

    /// <summary>Accounts with balances, one JSON object a line; a balance of zero is property as well. One line is broken off.</summary>
    public byte[] Accounts(string file, IEnumerable<RowSpec> specs)
    {
        var lines = new List<string>();
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T50, withId: true, withAddress: false);
            var number = "62280000000000" + lines.Count.ToString("D4", CultureInfo.InvariantCulture);
            var card = number + CheckDigits.Luhn(number);
            folder.Identifiers.Note("bank-card", card);
            lines.Add(Lines.Json(
            [
                ("name", spec.Name), ("mobile", spec.Mobile), ("id_card", spec.ResidentId), ("card_no", card),
                ("balance", lines.Count % 10 == 4 ? "0.00" : string.Create(CultureInfo.InvariantCulture, $"{1000 + (lines.Count * 977)}.25")),
                ("branch", "虚构营业部"),
            ]));
        }

        lines.Insert(30, "{\"name\":\"（此行被截断");
        folder.Loss(file, 31, "the line is broken off inside a text");
        return CaseFolder.Utf8(string.Join('\n', lines) + "\n");
    }

    /// <summary>A JSON array; some numbers stand as JSON numbers.</summary>
    public byte[] Crm(string file, IEnumerable<RowSpec> specs) => CaseFolder.Utf8(Lines.JsonArray(specs.Select((spec, at) =>
    {
        Note(file, spec, Tier.T5000, withId: false);
        object mobile = at % 5 == 0 && long.TryParse(spec.Mobile, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : spec.Mobile;
        return Lines.Json([("客户姓名", spec.Name), ("联系电话", mobile), ("通讯地址", spec.Address)]);
    })));

    /// <summary>Name and number with a Chinese header.</summary>
    public byte[] NamesAndNumbers(string file, IEnumerable<RowSpec> specs, Encoding encoding)
    {
        var text = new StringBuilder("姓名,手机号码\n");
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T5000, withId: false, withAddress: false);
            text.Append(Lines.Csv([spec.Name, spec.Mobile])).Append('\n');
        }

        return encoding.GetBytes(text.ToString());
    }

    /// <summary>Members under a header that mixes Chinese and English; the member number identifies the row.</summary>
    public byte[] Members(string file, IEnumerable<RowSpec> specs)
    {
        var text = new StringBuilder("会员号,Name,手机,入会日期\n");
        var at = 0;
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T5000, withId: false, withAddress: false);
            var joined = new DateOnly(2021, 3, 1).AddDays(at % 900).ToString("yyyy/M/d", CultureInfo.InvariantCulture);
            text.Append(Lines.Csv([string.Create(CultureInfo.InvariantCulture, $"M{at + 1:D6}"), spec.Name, spec.Mobile, joined])).Append('\n');
            at++;
        }

        return CaseFolder.Utf8(text.ToString());
    }

    /// <summary>Lines of text, each with a number and a name.</summary>
    public byte[] TextList(string file, IEnumerable<RowSpec> specs)
    {
        var text = new StringBuilder();
        foreach (var spec in specs)
        {
            Note(file, spec, Tier.T5000, withId: false, withAddress: false);
            text.Append(CultureInfo.InvariantCulture, $"{spec.Mobile} {spec.Name}\n");
        }

        return CaseFolder.Utf8(text.ToString());
    }

    private void Note(string file, RowSpec spec, Tier tier, bool withId, bool withAddress = true)
    {
        var identity = spec.Plain with { ResidentId = withId ? spec.Plain.ResidentId : "", Address = withAddress ? spec.Plain.Address : "" };
        folder.Identifiers.Note("resident-id", identity.ResidentId);
        folder.Identifiers.Note("mobile", identity.Mobile);
        _rows.Add(new(file, spec.Owner, spec.Fate, tier, identity));
    }
}
