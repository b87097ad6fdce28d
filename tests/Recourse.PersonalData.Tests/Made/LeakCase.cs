using Recourse.Findings;

namespace Recourse.PersonalData.Tests;

/// <summary>The case file of the leak and doxxing demos as far as counting needs it, written from the YAML text by hand.</summary>
internal static class LeakCase
{
    public static CaseFile Leak { get; } = new()
    {
        Material =
        [
            Material.Hint("orders-2023q4.csv", "Transaction", ("订单号", "serial-number"), ("收件人", "name"), ("手机号", "mobile"), ("身份证号", "resident-id"), ("收货地址", "address"), ("商品", "transaction"), ("金额", "transaction"), ("下单时间", "time"))
                with { ConsentLists = ["consents.csv"], UntrueLists = ["untrue.csv"], Header = true },
            Material.Hint("客户名单.csv", "NamePhone"),
            Material.Hint("contacts-utf16.tsv", "NamePhone", ("nm", "name"), ("tel", "mobile"), ("mail", "email"), ("note", "other")) with { Header = true },
            Material.Hint("accounts.ndjson", "Property", ("name", "name"), ("mobile", "mobile"), ("id_card", "resident-id"), ("card_no", "bank-card"), ("balance", "balance"), ("branch", "other"))
                with { ConsentLists = ["consents.csv"] },
            Material.Hint("crm.json", "NamePhone"),
            Material.Hint("members.csv", "NamePhone", ("会员号", "serial-number"), ("Name", "name"), ("手机", "mobile"), ("入会日期", "other")),
            Material.Hint("batch.zip!/part-a.csv", "Transaction"),
            Material.Hint("batch.zip!/分册/part-b.csv", "NamePhone"),
            Material.Hint("supplement.txt", "NamePhone"), Material.Hint("retained.csv", "NamePhone"), Material.Hint("resale-mix.csv", "NamePhone"),
        ],
        Recipients =
        [
            .. Give("L1", "B1", "orders-2023q4.csv", "客户名单.csv", "contacts-utf16.tsv", "accounts.ndjson", "members.csv", "supplement.txt"),
            .. Give("L1", "B2", "客户名单.csv", "crm.json", "batch.zip"),
            .. Give("B1", "C1", "orders-2023q4.csv", "accounts.ndjson"),
            .. Give("B1", "C2", "客户名单.csv", "members.csv", "resale-mix.csv"),
        ],
        Actors =
        [
            Actor("L1", Ternary.True, "orders-2023q4.csv", "客户名单.csv", "contacts-utf16.tsv", "accounts.ndjson", "crm.json", "members.csv", "batch.zip", "supplement.txt", "retained.csv"),
            Actor("B1", Ternary.Unknown, "orders-2023q4.csv", "客户名单.csv", "contacts-utf16.tsv", "accounts.ndjson", "members.csv", "supplement.txt"),
            Actor("B2", Ternary.Unknown, "客户名单.csv", "crm.json", "batch.zip"),
            Actor("C1", Ternary.Unknown, "orders-2023q4.csv", "accounts.ndjson"),
            Actor("C2", Ternary.Unknown, "客户名单.csv", "members.csv", "resale-mix.csv"),
        ],
    };

    public static CaseFile Doxxing { get; } = new()
    {
        Material = [Material.Hint("dossier.txt", "IdNumberOnly"), Material.Hint("group-table.csv", "IdNumberOnly", ("姓名", "name"), ("身份证号码", "resident-id"), ("手机号", "mobile"), ("家庭住址", "address"))],
        Recipients = [.. Give("A1", "public", "dossier.txt"), .. Give("A1", "聚语群「例示吃瓜群」", "group-table.csv")],
        Actors = [Actor("A1", Ternary.Unknown, "dossier.txt", "group-table.csv")],
    };

    public static Recipient[] Give(string from, string to, params string[] files) =>
        [.. files.Select(file => new Recipient { File = file, From = from, To = to, Conduct = "P1" })];

    public static Actor Actor(string id, Ternary inDuty, params string[] obtained) =>
        new() { Id = id, PersonalInformation = [new() { Id = "P1", InDuty = inDuty, Obtained = [.. obtained] }] };
}
