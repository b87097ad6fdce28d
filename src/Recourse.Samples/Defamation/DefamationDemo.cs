using System.Globalization;
using System.Text;
using Recourse.Samples.Making;

namespace Recourse.Samples.Defamation;

/// <summary>
/// A fabricated accusation on two invented platforms and in a Weibo-layout export. The forwards of the material (507 net) and the
/// platforms' counters (492) stand on
/// different sides of 500, and so do the net and the lower bound (476).
/// </summary>
internal static class DefamationDemo
{
    // Equal after NFKC, with emoji, spaces and punctuation dropped.
    internal const string Accusation =
        "爆料!样本市例示小区的钱样二,把全楼的维修基金180000元转进了自己的账户,群里问她一句话都不敢说。大家转发让更多人知道!";

    internal const string AccusationCopied =
        "【爆料】样本市例示小区的钱样二，把全楼的维修基金１８００００元 转进了自己的账户😡😡 群里问她，一句话都不敢说…… 大家转发，让更多人知道～";

    // The same subject in other words with another sum: a person decides whether it is the same information.
    internal const string AccusationEdited =
        "听说例示小区有位业委会的钱姓女士跟施工队吃回扣,金额有说二十万的也有说三十万的,物业至今没有回应,坐等后续。";

    private const string SecondAccusation = "再爆一个:钱样二当年进公司用的是假学历,毕业证编号根本查不到。";
    private const string Criticism = "修缮账目应当公开。不管传言真假,业委会没有按时公示收支,这一点值得批评,也请大家等审计结果再下结论。";

    private static readonly string[] Phrases =
    [
        "转发微博", "转发", "真的吗", "等一个后续", "业委会出来说句话", "求证实", "围观", "我们小区也有类似的事", "有没有证据", "先标记一下", "太让人气愤了", "不信谣",
    ];

    private static readonly string[] AuthorOnYanhai = ["yh90000001", "yh90000002", "yh90000003"];
    private static readonly string[] AuthorOnJuyu = ["jy70000001", "jy70000002"];
    private static readonly string[] VictimSideOnYanhai = ["yh90000101", "yh90000102", "yh90000103"];
    private static readonly string[] VictimSideOnJuyu = ["jy70000101"];

    /// <summary>Plants the case.</summary>
    public static DemoTruth Plant(CaseFolder folder)
    {
        var first = Yanhai();
        var second = SecondOnYanhai();
        var bystander = BystanderOnYanhai();
        var copy = Juyu();
        PlantedCascade[] yanhai = [first, second, bystander];

        folder.Material("yanhai-export.csv", "csv", "utf-8", Records(yanhai), Table(yanhai, Encoding.UTF8, mark: true, "\r\n"));
        var juyuBytes = Table([copy], CaseFolder.Gb18030, mark: false, "\n");
        folder.Material("juyu.zip", "zip", "", 0, StoredZip.Make(("导出/juyu-export.csv", juyuBytes)));
        folder.Inner("juyu.zip!/导出/juyu-export.csv", "csv", "gb18030", Records([copy]));
        var weibo = WeiboExport.Write(folder, AccusationEdited, Criticism);
        folder.Material("victim-side-accounts.txt", "text", "utf-8", 4, CaseFolder.Utf8(VictimSideNote));
        folder.CaseFile(DefamationCaseFile.Yaml);

        var together = PlantedTally.Sum([first.Truth.Forwards!, copy.Truth.Forwards!]);
        PlantedInformation[] information =
        [
            new("I1", [first.Truth.Root, copy.Truth.Root], together, first.Truth.DeclaredForwards + copy.Truth.DeclaredForwards,
                first.Truth.DeclaredViews + copy.Truth.DeclaredViews),
            new("I2", [second.Truth.Root], second.Truth.Forwards, second.Truth.DeclaredForwards, second.Truth.DeclaredViews),
            new("I3", [WeiboExport.EditedCopy], null, weibo[0].DeclaredForwards, null),
            new("I4", [WeiboExport.CriticismPost], null, weibo[1].DeclaredForwards, null),
        ];
        PlantedRoot[] roots = [first.Truth, second.Truth, bystander.Truth, copy.Truth, .. weibo];
        return new(
            folder.Files, [.. roots.OrderBy(root => root.Platform, StringComparer.Ordinal).ThenBy(root => root.Root, StringComparer.Ordinal)],
            information, [], folder.Identifiers.All, folder.Losses);
    }

    private const string VictimSideNote =
        """
        说明（虚构）：以下账号由被害人钱样二及其近亲属实名注册，平台协查回函编号 虚构-2024-017。
        yanhai yh90000101 钱样二本人
        yanhai yh90000102 配偶；yanhai yh90000103 兄长
        juyu jy70000101 钱样二本人

        """;

    // 382 distinct forwards: 12 own, 9 of the victim's side, 3 of an account excluded without grounds, 4 of unknown accounts, 354 of
    // others.
    private static PlantedCascade Yanhai() => WithCounters(
        PlantedCascade.Plant(
            new CascadePlan
            {
                Platform = "yanhai", Root = 880_000_000_000_001, Author = AuthorOnYanhai[0], AuthorName = "例示小区爆料君", Text = Accusation,
                Time = new DateTime(2024, 3, 10, 20, 15, 0), Phrases = Phrases,
                Forwarders =
                [
                    .. Repeat(AuthorOnYanhai, 12), .. Repeat(VictimSideOnYanhai, 9), .. Repeat(["yh90000999"], 3), .. PlantedCascade.Placeholders,
                    .. Accounts("yh1000", 330), .. Accounts("yh1000", 24),
                ],
                Commenters = Accounts("yh1002", 236), Own = AuthorOnYanhai, VictimSide = VictimSideOnYanhai,
                DuplicateForwards = 39, DuplicateComments = 6, DeletedParents = 8,
            },
            seed: 11),
        forwards: 372, views: 3120, "2024-03-12 12:00:00");

    private static PlantedCascade SecondOnYanhai() => WithCounters(
        PlantedCascade.Plant(
            new CascadePlan
            {
                Platform = "yanhai", Root = 880_000_002_000_001, Author = AuthorOnYanhai[0], AuthorName = "例示小区爆料君", Text = SecondAccusation,
                Time = new DateTime(2024, 5, 2, 21, 40, 0), Phrases = Phrases, Forwarders = Accounts("yh1000", 12), Commenters = Accounts("yh1001", 20),
            },
            seed: 12),
        forwards: 12, views: 350, "2024-05-20 09:30:00");

    private static PlantedCascade BystanderOnYanhai() => WithCounters(
        PlantedCascade.Plant(
            new CascadePlan
            {
                Platform = "yanhai", Root = 880_000_003_000_001, Author = "yh90000500", AuthorName = "虚构物业服务号",
                Text = "例示小区物业通知(虚构):本周六上午进行消防演练。", Time = new DateTime(2024, 3, 11, 9, 0, 0), Phrases = Phrases,
                Forwarders = Accounts("yh1001", 5), Commenters = Accounts("yh1001", 4),
            },
            seed: 13),
        forwards: 5, views: 210, "2024-03-12 12:00:00");

    // 125 distinct forwards: 5 own, 5 of the victim's side, 115 of others.
    private static PlantedCascade Juyu() => WithCounters(
        PlantedCascade.Plant(
            new CascadePlan
            {
                Platform = "juyu", Root = 660_000_000_000_001, Author = AuthorOnJuyu[0], AuthorName = "样本市那些事", Text = AccusationCopied,
                Time = new DateTime(2024, 3, 11, 8, 5, 0), Phrases = Phrases,
                Forwarders = [.. Repeat(AuthorOnJuyu, 5), .. Repeat(VictimSideOnJuyu, 5), .. Accounts("jy2000", 115)],
                Commenters = Accounts("jy2001", 48), Own = AuthorOnJuyu, VictimSide = VictimSideOnJuyu,
                DuplicateForwards = 15, DuplicateComments = 2, DeletedParents = 3,
            },
            seed: 14),
        forwards: 120, views: 1480, "2024-03-12 12:30:00");

    private static PlantedCascade WithCounters(PlantedCascade cascade, long forwards, long views, string asOf) =>
        cascade with { Truth = cascade.Truth with { DeclaredForwards = forwards, DeclaredViews = views, DeclaredAsOf = asOf } };

    private static IReadOnlyList<string> Accounts(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(number => prefix + number.ToString("D4", CultureInfo.InvariantCulture))];

    private static IEnumerable<string> Repeat(string[] accounts, int count) =>
        Enumerable.Range(0, count).Select(at => accounts[at % accounts.Length]);

    private static long Records(IEnumerable<PlantedCascade> cascades) => cascades.Sum(cascade => cascade.Rows.Count + 1);

    // The reader is told every kind (原创 original, 转发 forward, 评论 comment); only root rows carry counters.
    private static byte[] Table(IReadOnlyList<PlantedCascade> cascades, Encoding encoding, bool mark, string lineEnd)
    {
        var text = new StringBuilder(mark ? "\uFEFF" : "");
        text.Append("帖子ID,父帖ID,根帖ID,用户ID,昵称,类型,内容,发布时间,转发数,评论数,浏览量,采集时间").Append(lineEnd);
        foreach (var cascade in cascades)
        {
            var truth = cascade.Truth;
            Append(cascade.RootPost, "原创", $"{truth.DeclaredForwards}", $"{truth.Comments!.Net}", $"{truth.DeclaredViews}", truth.DeclaredAsOf);
            foreach (var row in cascade.Rows)
            {
                Append(row, string.Equals(row.Kind, "forward", StringComparison.Ordinal) ? "转发" : "评论", "", "", "", "");
            }
        }

        return encoding.GetBytes(text.ToString());

        void Append(PlantedPost post, string kind, params string[] counters) => text
            .Append(Lines.Csv(
                [post.Id, post.Parent, post.Root, post.Author, post.AuthorName, kind, post.Text,
                    post.Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), .. counters]))
            .Append(lineEnd);
    }
}
