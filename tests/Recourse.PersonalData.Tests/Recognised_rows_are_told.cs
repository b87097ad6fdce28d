using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData.Tests;

/// <summary>
/// What was recognised in a picture is told from what was read, from the list of files to the row behind a figure. A script stands in for the program that
/// recognises: what that makes of pictures is tested where pictures are read.
/// </summary>
public sealed class Recognised_rows_are_told
{
    private const string Script = """
        #!/bin/sh
        case "$1" in
        --list-langs) printf 'chi_sim\neng\n' ;;
        --version) echo 'tesseract made' ;;
        *) cat > /dev/null
           printf 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n'
           printf '1\t1\t0\t0\t0\t0\t0\t0\t900\t300\t-1\t\n'
           printf '5\t1\t1\t1\t1\t1\t10\t20\t90\t30\t93\tcall\n5\t1\t1\t1\t1\t2\t120\t20\t200\t30\t71\t13800138000\n'
           printf '5\t1\t1\t1\t2\t1\t10\t60\t90\t30\t88\tcall\n5\t1\t1\t1\t2\t2\t120\t60\t200\t30\t90\t13900139000\n' ;;
        esac
        """;

    private static readonly byte[] s_picture = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    [Fact]
    public void The_count_stands_with_and_without_them_and_each_row_says_how_sure_it_is_and_where_it_stands()
    {
        using var material = Made();
        using var scan = material.Scan(Asked);
        Assert.Equal((4, 3), (scan.Items.Tally.Net, scan.ItemsRead!.Tally.Net));
        Assert.Contains("\"itemsRead\":{\"raw\":3,", Material.Json(scan), StringComparison.Ordinal);
        Assert.Contains(ScanSummary.Lines(scan), line => line.En == "Without what was recognised in pictures (OCR): net 3");
        var finding = ConductCounter.Count(scan, new CaseFile(), []).Findings.Single(finding => finding.Id == "items/all");
        Assert.Equal("3", finding.Figures.Single(figure => figure.Name == "net-read").Value);
        Assert.Contains(finding.NotProved, text => text.En.StartsWith("The text of 1 documents was recognised", StringComparison.Ordinal));
        var rows = finding.Evidence.SelectMany(group => group.Listed).ToList();
        var recognised = rows.Where(row => row.Locator.Via == "ocr").ToList();
        Assert.Equal(["10,20,310,30", "10,60,310,30"], recognised.Select(row => row.Locator.Area).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        // The second one repeats a person of the list, and says both.
        Assert.Contains(recognised, row => row.Locator.Area == "10,20,310,30" && row.Note.Contains("recognised (OCR), confidence 71 of 100", StringComparison.Ordinal));
        Assert.Contains(recognised, row => row.Locator.Area == "10,60,310,30" && row.Note.Contains("confidence 88 of 100; ", StringComparison.Ordinal) && row.Note.Contains("the same person as", StringComparison.Ordinal));
        Assert.All(recognised, row => Assert.StartsWith("c** 13", row.Excerpt, StringComparison.Ordinal));
        Assert.NotEqual(recognised[0].Excerpt, recognised[1].Excerpt, StringComparer.Ordinal);
        Assert.All(rows.Where(row => row.Locator.Via.Length == 0), row => Assert.DoesNotContain("OCR", row.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Unless_it_is_asked_for_nothing_is_recognised_and_the_picture_is_listed()
    {
        using var material = Made();
        using var scan = material.Scan();
        Assert.Equal(3, scan.Items.Tally.Net);
        Assert.Null(scan.ItemsRead);
        Assert.Contains("nobody asked for it", Assert.Single(scan.Files.SelectMany(file => file.Lost)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("itemsRead", Material.Json(scan), StringComparison.Ordinal);
        var finding = ConductCounter.Count(scan, new CaseFile(), []).Findings.Single(finding => finding.Id == "items/all");
        Assert.DoesNotContain(finding.Figures, figure => figure.Name == "net-read");
    }

    private static ScanOptions Asked => new() { Limits = ReaderLimits.Default with { MaxPictures = 1 } };

    private static Material Made()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script that stands in for the recogniser needs a shell.");
        var material = new Material();
        var program = Path.Combine(material.Folder, "tesseract");
        File.WriteAllText(program, Script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        // The program is looked for once in a process; nothing else in these tests asks for it.
        Environment.SetEnvironmentVariable("PATH", material.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"));
        return material.Add("list.csv", "姓名,手机号\n王小明,13900139000\n李小红,13700137000\n张三,13600136000\n").Add("shot.gif", s_picture);
    }
}
