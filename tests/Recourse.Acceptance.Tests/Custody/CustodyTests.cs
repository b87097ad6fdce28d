using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Recourse.Acceptance.Tests.Cases;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.Custody;

/// <summary>Custody through the command line: acts in the ledger, the record and the list.</summary>
public sealed class CustodyTests
{
    private static readonly string[] s_people = ["--investigator", "李某", "--investigator", "王某", "--no-holder", "持有人拒绝", "--witness", "赵某"];

    [Fact]
    public void A_hand_over_without_people_or_reasons_is_refused_and_with_them_stands_in_the_ledger()
    {
        using var made = Sealed();
        var refused = Terminal.Run("custody", "hand-over", made.Folder, "--to", "法院", "--purpose", "起诉", "--investigator", "李某");
        Assert.Equal(2, refused.Status);
        Assert.Contains("--investigator", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Terminal.Run(["custody", "hand-over", made.Folder, "list.csv", "--to", "法院", "--purpose", "起诉", .. s_people]).Status);

        var entry = Assert.Single(Terminal.Run("custody", "list", made.Folder, "--json").Json.GetProperty("custody").EnumerateArray().ToList());
        Assert.Equal("handed-over", entry.GetProperty("act").GetString());
        Assert.Equal("list.csv", entry.GetProperty("exhibit").GetString());
        Assert.Equal(["李某", "王某"], entry.GetProperty("investigators").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal("持有人拒绝", entry.GetProperty("noHolder").GetString());
        Assert.True(entry.GetProperty("checkValueHolds").GetBoolean());
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
    }

    [Fact]
    public void A_changed_exhibit_is_recorded_as_such_at_its_hand_over_and_is_fatal_in_the_papers()
    {
        using var made = Sealed();
        var blob = Directory.GetFiles(Path.Combine(made.Store, "exhibits"), "*", SearchOption.AllDirectories)
            .First(path => Encoding.UTF8.GetString(File.ReadAllBytes(path)).Contains("张样一,13800138001,试验路1号\n李样二,13800138002,试验路2号\n王样三", StringComparison.Ordinal));
        File.SetAttributes(blob, FileAttributes.Normal);
        File.AppendAllText(blob, "x");
        Assert.Equal(1, Terminal.Run("custody", "view", made.Folder, "list.csv", "--purpose", "核对").Status);
        Assert.False(Terminal.Run("custody", "list", made.Folder, "--json").Json.GetProperty("custody")[0].GetProperty("checkValueHolds").GetBoolean());
        var papers = Terminal.Run("custody", "papers", made.Folder, "--json");
        Assert.Equal("Excluded", State(papers, "P10"));
    }

    [Fact]
    public void An_export_copies_the_sealed_bytes_and_a_correction_keeps_both_versions()
    {
        using var made = Sealed();
        var into = Path.Combine(made.Folder, "exported");
        Assert.Equal(0, Terminal.Run("custody", "export", made.Folder, "sold.csv", "--into", into, "--purpose", "阅卷", "--to", "辩护人").Status);
        Assert.Equal(File.ReadAllBytes(Path.Combine(made.Material, "sold.csv")), File.ReadAllBytes(Path.Combine(into, "sold.csv")));
        Assert.Equal(2, Terminal.Run("custody", "export", made.Folder, "sold.csv", "--into", into, "--purpose", "阅卷").Status);

        var corrected = Path.Combine(made.Folder, "corrected.csv");
        File.WriteAllText(corrected, "姓名,手机号,地址\n");
        Assert.Equal(0, Terminal.Run(["custody", "correct", made.Folder, "sold.csv", "--with", corrected, "--purpose", "补交", .. s_people]).Status);
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(made.Store, "exhibits"), "*", SearchOption.AllDirectories)
            .Count(path => File.ReadAllText(path).StartsWith("姓名,手机号,地址\n", StringComparison.Ordinal) && !File.ReadAllText(path).Contains("王样三", StringComparison.Ordinal)));
        Assert.Contains("changesExplained", Terminal.Run("custody", "papers", made.Folder, "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_papers_name_what_is_missing_as_curable()
    {
        using var made = Sealed();
        var first = Terminal.Run("custody", "papers", made.Folder, "--json");
        Assert.Equal(0, first.Status);
        Assert.Equal(22, first.Json.GetProperty("checks").GetArrayLength());
        Assert.True(File.Exists(first.Json.GetProperty("fill").GetString()));
        Assert.Equal("Present", State(first, "P5"));
        Assert.Equal("Unknown", State(first, "P1"));

        var record = Path.Combine(made.Folder, "record.txt");
        File.WriteAllText(record, "caseCause: 侵犯公民个人信息\ncaseNumber：虚构1号\npolicePath: yes\ntwoInvestigators: no, 仅一人\ninvestigatorSignatures: yes\ntransferred: yes\nsealedOnTransfer: no\n");
        var stated = Terminal.Run("custody", "papers", made.Folder, "--record", record, "--json");
        Assert.Equal(0, stated.Status);
        Assert.Equal("Present", State(stated, "P1"));
        Assert.Equal("Curable", State(stated, "P6"));
        Assert.Equal("Curable", State(stated, "P22"));
        var html = Encoding.UTF8.GetString(made.Output("custody/record.html"));
        foreach (var text in (string[])["电子数据提取、固定笔录", "否：仅一人", "可补正的瑕疵", "list.csv", "SHA-256, SM3"])
        {
            Assert.Contains(text, html, StringComparison.Ordinal);
        }

        using var docx = new ZipArchive(new MemoryStream(made.Output("custody/record.docx")));
        using var part = docx.GetEntry("word/document.xml")!.Open();
        var words = string.Concat(XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
        Assert.Contains("否：仅一人", words, StringComparison.Ordinal);
        Assert.Contains("可补正的瑕疵", words, StringComparison.Ordinal);

        File.WriteAllText(record, "caseCause: 甲\nnoSuchField: 乙\n");
        var wrong = Terminal.Run("custody", "papers", made.Folder, "--record", record);
        Assert.Equal(2, wrong.Status);
        Assert.Contains("line 2", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
    }

    private static TemporaryCase Sealed()
    {
        var made = TemporaryCase.Small();
        Assert.Equal(0, Terminal.Run("seal", made.Folder).Status);
        return made;
    }

    private static string State(TerminalResult papers, string id) =>
        papers.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id).GetProperty("state").GetString()!;
}
