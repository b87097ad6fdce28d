using System.Globalization;
using System.Text;
using Recourse.Samples.Leak;
using Recourse.Samples.Making;

namespace Recourse.Samples.Doxxing;

/// <summary>
/// A user collects the data of three people, one of them a minor, posts them and publishes a table in a group; the post is forwarded.
/// </summary>
internal static class DoxxingDemo
{
    internal const string Dossier = "dossier.txt";
    internal const string Table = "group-table.csv";
    private const string Author = "yh91000001";

    // The three victims and two relatives of the first one; the third victim was born in 2010.
    private static readonly Entry[] People =
    [
        new(0, "周样一", "13800008001", InventedPerson.MakeResidentId("330106", new DateOnly(1998, 4, 12)), "示例省样本市试验区虚构路81号1室"),
        new(1, "吴例二", "13900008002", InventedPerson.MakeResidentId("420106", new DateOnly(1992, 11, 3)), "示例省样本市试验区虚构路82号2室"),
        new(2, "沈示三", "13800008003", InventedPerson.MakeResidentId("310101", new DateOnly(2010, 6, 25)), "示例省样本市试验区虚构路83号3室"),
        new(3, "周样九", "13900008004", InventedPerson.MakeResidentId("330106", new DateOnly(1968, 1, 30)), "示例省样本市试验区虚构路81号1室"),
        new(4, "韩拟五", "13800008005", InventedPerson.MakeResidentId("330106", new DateOnly(1970, 8, 17)), "示例省样本市试验区虚构路81号1室"),
    ];

    private static readonly string[] Phrases = ["转发", "扩散", "这样公开别人信息不对吧", "已举报", "围观", "放过孩子", "别人肉了"];

    private sealed record Entry(int Number, string Name, string Mobile, string ResidentId, string Address);

    /// <summary>Plants the case.</summary>
    public static DemoTruth Plant(CaseFolder folder)
    {
        var rows = new List<PlantedRow>();
        folder.Material(Dossier, "text", "utf-8", 3, CaseFolder.Utf8(DossierText(folder, rows)));
        var table = TableText(folder, rows);
        folder.Material(Table, "csv", "utf-8", 7, CaseFolder.Utf8(table));
        var spread = Spread(folder);
        folder.Material("spread.ndjson", "ndjson", "utf-8", spread.Rows.Count + 1, Ndjson(spread));
        folder.Material("police-receipt.txt", "text", "utf-8", 2, CaseFolder.Utf8("接报案回执（虚构）：报案人周样一，2024-04-18 受理。\n编号：虚构-受-0418。\n"));
        folder.CaseFile(DoxxingCaseFile.Yaml);

        var conduct = Batches.Conduct(
            rows, "A1", "P1", inDuty: false, Batches.Of(rows, "", Dossier, Table),
            Batches.Of(rows, "public", Dossier), Batches.Of(rows, "聚语群「例示吃瓜群」", Table));
        var truth = spread.Truth;
        return new(
            folder.Files, [truth], [new("I1", [truth.Root], truth.Forwards, truth.DeclaredForwards, truth.DeclaredViews)], [conduct],
            folder.Identifiers.All, folder.Losses);
    }

    private static string Line(Entry entry) => $"姓名：{entry.Name}，身份证号：{entry.ResidentId}，手机：{entry.Mobile}，住址：{entry.Address}";

    private static string DossierText(CaseFolder folder, List<PlantedRow> rows)
    {
        var text = new StringBuilder();
        foreach (var entry in People.Take(3))
        {
            Note(folder, entry, rows, Dossier);
            text.Append(Line(entry)).Append('\n');
        }

        return text.ToString();
    }

    // Five people; two of them a second time in other spellings.
    private static string TableText(CaseFolder folder, List<PlantedRow> rows)
    {
        var text = new StringBuilder("姓名,身份证号码,手机号,家庭住址\n");
        foreach (var (entry, style) in People.Select(entry => (entry, 0)).Concat([(People[0], 1), (People[2], 2)]))
        {
            Note(folder, entry, rows, Table);
            text.Append(Lines.Csv([entry.Name, Spelling.ResidentId(entry.ResidentId, style), Spelling.Mobile(entry.Mobile, style), entry.Address])).Append('\n');
        }

        return text.ToString();
    }

    private static PlantedCascade Spread(CaseFolder folder)
    {
        foreach (var entry in People.Take(3))
        {
            Note(folder, entry, rows: null, "");
        }

        var accounts = Enumerable.Range(1, 110).Select(number => "yh6000" + number.ToString("D4", CultureInfo.InvariantCulture)).ToList();
        var cascade = PlantedCascade.Plant(
            new CascadePlan
            {
                Platform = "yanhai", Root = 880_000_005_000_001, Author = Author, AuthorName = "正义的样本君",
                Text = "都来看看这几个人的真面目(虚构):" + string.Join("；", People.Take(3).Select(Line)), Time = new DateTime(2024, 4, 16, 23, 2, 0),
                Forwarders = [Author, .. accounts.Take(85)], Commenters = accounts.Skip(60).Take(26).ToList(), Own = [Author],
                DuplicateForwards = 7, DuplicateComments = 1, DeletedParents = 2, Phrases = Phrases,
            },
            seed: 31);
        return cascade with { Truth = cascade.Truth with { DeclaredForwards = 91, DeclaredViews = 4300, DeclaredAsOf = "2024-04-18T10:00:00+08:00" } };
    }

    private static byte[] Ndjson(PlantedCascade cascade)
    {
        var truth = cascade.Truth;
        var text = new StringBuilder(Lines.Json(
        [
            .. Members(cascade.RootPost), ("forward_count", truth.DeclaredForwards), ("comment_count", truth.Comments!.Net),
            ("view_count", truth.DeclaredViews), ("captured_at", truth.DeclaredAsOf),
        ]));
        text.Append('\n');
        foreach (var row in cascade.Rows)
        {
            text.Append(Lines.Json(Members(row))).Append('\n');
        }

        return CaseFolder.Utf8(text.ToString());

        static (string, object?)[] Members(PlantedPost post) =>
        [
            ("platform", "yanhai"), ("post_id", post.Id), ("parent_id", post.Parent), ("root_id", post.Root),
            ("user_id", post.Author), ("nickname", post.AuthorName),
            ("type", post.Kind switch { "root" => "post", var kind => kind }), ("content", post.Text),
            ("time", post.Time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "+08:00"),
        ];
    }

    private static void Note(CaseFolder folder, Entry entry, List<PlantedRow>? rows, string file)
    {
        folder.Identifiers.Note("resident-id", entry.ResidentId);
        folder.Identifiers.Note("mobile", entry.Mobile);
        rows?.Add(new(file, entry.Number, Fate.Person, Tier.T5000, new(entry.ResidentId, entry.Name, entry.Mobile, entry.Address)));
    }
}
