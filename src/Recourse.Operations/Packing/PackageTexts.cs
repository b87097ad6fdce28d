using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Evidence;

namespace Recourse.Operations;

/// <summary>What a package says of itself in plain words.</summary>
internal static class PackageTexts
{
    /// <summary>How to check it, what it holds, what is withheld, what it does not prove. The same package gives the same bytes.</summary>
    public static byte[] Readme(PackageContents contents, PackRequest request)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line("证据包 / Evidence package");
        Line();
        Line($"移交给 / For: {OneLine(request.Recipient)}");
        Line($"用途 / Purpose: {OneLine(request.Purpose)}");
        Line($"打包人 / Packed by: {OneLine(request.Operator)}");
        Line($"移交记录时间（打包电脑的时钟） / Hand-over recorded at (clock of the packing machine): {contents.At.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)}");
        Line(Invariant($"封存物 / Exhibits: {contents.Exhibits.Count}; 存证日志记录 / Ledger entries: {contents.Entries}"));
        Line();
        Line("一、怎样核对 / 1. How to check");
        Line("  1) 浏览器：打开 verify.html，选择本文件夹；不联网。 / Browser: open verify.html and choose this folder; no network.");
        Line("  2) 通用工具 / Common tools: sha512sum --strict -c manifest-sha512.txt tagmanifest-sha512.txt");
        Line("  3) 程序，并重新计数和评估 / The program, which also counts and assesses again: recourse verify <本文件夹 / this folder>");
        Line("     重新打开报告 / The report: data/out/report.html; 计数 / findings: data/out/findings.json; 清单 / list of items: data/out/items.csv");
        Line();
        Line("二、请与另行取得的内容比对 / 2. Compare with what you have from elsewhere");
        Line("  能改动整个证据包的人也能重新签名；下列公钥和日志头须与从别处取得的一致。");
        Line("  Whoever can change the whole package can sign it anew; key and checkpoint must equal what you have from elsewhere.");
        Line($"  公钥 / Key: {contents.PublicKey}");
        Line("  日志头 / Checkpoint:");
        foreach (var line in contents.Checkpoint.TrimEnd('\n').Split('\n'))
        {
            Line("    " + line);
        }

        Line();
        Line("三、证明什么，不证明什么 / 3. What it proves, and what it does not");
        Line("  核对一致：内容自封存以来未变，计数可由封存内容重新得出。它不证明内容属实，不证明材料封存之前的经过；封存时间是封存电脑的时钟，");
        Line("  有时间戳令牌的，以令牌为准（data/.recourse 中名称为 time/… 的封存物，用 recourse verify 核对）。");
        Line("  If everything holds, nothing changed since it was sealed, and the counts follow from what was sealed. It does not prove that the content is true,");
        Line("  nor what happened to the material before. The time of sealing is the clock of the sealing machine, except where a time-stamp token says more");
        Line("  (exhibits named time/…; recourse verify checks them).");
        Line();
        Line("四、未移交的内容 / 4. What is withheld");
        if (contents.Withheld.Count == 0)
        {
            Line("  无。 / Nothing.");
        }
        else
        {
            foreach (var entry in contents.Withheld)
            {
                Line(Invariant($"  日志记录 / ledger entry {entry.Entry}: {OneLine(entry.Reason)}"));
            }

            Line("  这些记录的承诺仍在日志中；依据未移交材料的计数在此不能重新得出，可以申请查阅。");
            Line("  Their commitments stay in the log. Counts that rest on what is withheld cannot be repeated here; access can be asked for.");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One row an exhibit: where its bytes stand in the package.</summary>
    public static byte[] Exhibits(PackageContents contents)
    {
        var text = new StringBuilder("entry,name,role,source,bytes,sha256,sm3,sealedAt,path\n");
        foreach (var exhibit in contents.Exhibits)
        {
            text.AppendJoin(',', Invariant($"{exhibit.Entry}"), Cell(exhibit.Name), Cell(exhibit.Role), Cell(exhibit.Source), Invariant($"{exhibit.Bytes}"),
                exhibit.Sha256, exhibit.Sm3, exhibit.SealedAt.ToString("o", CultureInfo.InvariantCulture),
                $"data/.recourse/exhibits/{exhibit.Sha256[..2]}/{exhibit.Sha256}").Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The entries that a package does not show.</summary>
    public static void WriteWithheld(Utf8JsonWriter writer, IReadOnlyList<WithheldEntry> withheld)
    {
        writer.WriteStartArray("withheld");
        foreach (var entry in withheld)
        {
            writer.WriteStartObject();
            writer.WriteNumber("entry", entry.Entry);
            writer.WriteString("reason", entry.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A leading =, +, - or @ would be a formula to a spreadsheet (names come from outside).
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
