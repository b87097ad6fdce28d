using Recourse.Samples.Making;

namespace Recourse.Samples.Leak;

/// <summary>
/// An insider of an invented courier with a lending arm takes customer lists, sells them to two brokers; one of them sells on to two
/// buyers. Nine formats and
/// encodings, broken files among them; the same people stand in several files under several spellings.
/// </summary>
internal static class LeakDemo
{
    internal const string Orders = "orders-2023q4.csv";
    internal const string Customers = "客户名单.csv";
    internal const string Contacts = "contacts-utf16.tsv";
    internal const string Accounts = "accounts.ndjson";
    internal const string Crm = "crm.json";
    internal const string Members = "members.csv";
    internal const string Archive = "batch.zip";
    internal const string Supplement = "supplement.txt";
    internal const string Retained = "retained.csv";
    internal const string Resale = "resale-mix.csv";

    /// <summary>Plants the case.</summary>
    public static DemoTruth Plant(CaseFolder folder)
    {
        var rows = WriteMaterial(folder);
        folder.CaseFile(LeakCaseFile.Yaml);
        return new(folder.Files, [], [], Conducts(rows), folder.Identifiers.All, folder.Losses);
    }

    /// <summary>Writes the material and returns its rows.</summary>
    internal static IReadOnlyList<PlantedRow> WriteMaterial(CaseFolder folder)
    {
        var material = new Material(folder);
        Write(Orders, "csv", "utf-8", material.Orders(Orders, RowPlans.Orders(), firstOrder: 11_000_001));
        Write(Customers, "csv", "gb18030", material.Customers(Customers, RowPlans.Customers()));
        Write(Contacts, "tsv", "utf-16le", material.Contacts(Contacts, RowPlans.Contacts()));
        Write(Accounts, "ndjson", "utf-8", material.Accounts(Accounts, RowPlans.Accounts()));
        Write(Crm, "json", "utf-8", material.Crm(Crm, RowPlans.Crm()));
        Write(Members, "csv", "utf-8", material.Members(Members, RowPlans.Members()));
        Write(Supplement, "text", "utf-8", material.TextList(Supplement, RowPlans.Supplement()));
        Write(Retained, "csv", "utf-8", material.NamesAndNumbers(Retained, RowPlans.Retained(), System.Text.Encoding.UTF8));
        Write(Resale, "csv", "utf-8", material.NamesAndNumbers(Resale, RowPlans.Resale(), System.Text.Encoding.UTF8));
        Write("consents.csv", "csv", "utf-8", material.NamesAndNumbers("consents.csv", List(900, 10), System.Text.Encoding.UTF8));
        Write("untrue.csv", "csv", "utf-8", material.NamesAndNumbers("untrue.csv", List(910, 4), System.Text.Encoding.UTF8));

        var partA = material.Orders(Archive, RowPlans.ArchiveOrders(), firstOrder: 12_000_001);
        var inA = material.Rows.Count(row => string.Equals(row.File, Archive, StringComparison.Ordinal));
        var partB = material.NamesAndNumbers(Archive, RowPlans.ArchiveContacts(), CaseFolder.Gb18030);
        var inB = material.Rows.Count(row => string.Equals(row.File, Archive, StringComparison.Ordinal)) - inA;
        folder.Material(Archive, "zip", "", 0, StoredZip.Make(("part-a.csv", partA), ("分册/part-b.csv", partB)));
        folder.Inner($"{Archive}!/part-a.csv", "csv", "utf-8", inA);
        folder.Inner($"{Archive}!/分册/part-b.csv", "csv", "gb18030", inB);

        // Cut inside the first entry, behind its header row: no row can be had from it.
        var whole = StoredZip.Make(("lost.csv", CaseFolder.Utf8("姓名,手机号码\n甲,0\n乙,0\n")));
        folder.Material("truncated.zip", "zip", "", 0, whole[..(30 + 8 + CaseFolder.Utf8("姓名,手机号码\n").Length)]);
        folder.Loss("truncated.zip", 0, "the archive is cut behind the header row of its first entry");
        folder.Material("empty.csv", "empty", "", 0, []);
        Chat(folder);
        return material.Rows;

        void Write(string path, string format, string encoding, byte[] bytes) => folder.Material(
            path, format, encoding, material.Rows.Count(row => string.Equals(row.File, path, StringComparison.Ordinal)), bytes);
    }

    /// <summary>The courses of conduct, as <c>case.yaml</c> states them.</summary>
    internal static IReadOnlyList<PlantedConduct> Conducts(IReadOnlyList<PlantedRow> rows) =>
    [
        Batches.Conduct(rows, "L1", "P1", inDuty: true,
            Batches.Of(rows, "", Orders, Customers, Contacts, Accounts, Crm, Members, Archive, Supplement, Retained),
            Batches.Of(rows, "B1", Orders, Customers, Contacts, Accounts, Members, Supplement),
            Batches.Of(rows, "B2", Customers, Crm, Archive)),
        Batches.Conduct(rows, "B1", "P1", inDuty: false,
            Batches.Of(rows, "", Orders, Customers, Contacts, Accounts, Members, Supplement),
            Batches.Of(rows, "C1", Orders, Accounts),
            Batches.Of(rows, "C2", Customers, Members, Resale)),
        Batches.Conduct(rows, "B2", "P1", inDuty: false, Batches.Of(rows, "", Customers, Crm, Archive)),
        Batches.Conduct(rows, "C1", "P1", inDuty: false, Batches.Of(rows, "", Orders, Accounts)),
        Batches.Conduct(rows, "C2", "P1", inDuty: false, Batches.Of(rows, "", Customers, Members, Resale)),
    ];

    private static IEnumerable<RowSpec> List(int first, int count) => Enumerable.Range(first, count).Select(number => RowSpec.Of(number));

    private static void Chat(CaseFolder folder)
    {
        string[] lines =
        [
            "2023-12-28 21:03 郑拟九: 四季度的单子整理好了，还有一份余额表",
            "2023-12-28 21:05 王例八: 先发两条看看质量",
            $"2023-12-28 21:06 郑拟九: {InventedPerson.MobileOf(0)} {InventedPerson.NameOf(0)}，{InventedPerson.MobileOf(1)} {InventedPerson.NameOf(1)}",
            "2023-12-28 21:20 王例八: 行，老价钱，分两次结",
            $"2024-01-05 19:41 郑拟九: 漏了几条，另发文本。有问题打 {InventedPerson.MobileOf(9990)}",
        ];
        foreach (var number in new[] { 0, 1, 9990 })
        {
            folder.Identifiers.Note("mobile", InventedPerson.MobileOf(number));
        }

        folder.Material("chat.txt", "text", "utf-8", lines.Length, CaseFolder.Utf8(string.Join('\n', lines) + "\n"));
    }
}
