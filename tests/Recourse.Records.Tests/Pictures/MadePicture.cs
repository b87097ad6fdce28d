using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Recourse.Records.Tests.Pictures;

/// <summary>Pictures of text, drawn by a browser; the tests that need them are skipped where it is absent.</summary>
internal static class MadePicture
{
    public const int Width = 900, Height = 320;

    private static readonly Lazy<byte[]?> s_card = new(Draw);

    /// <summary>Three lines: a name with an identity number, a table row with wide gaps, a mobile at a known place.</summary>
    public static byte[] Card()
    {
        Assert.SkipUnless(Find("tesseract"), "tesseract is not installed (tesseract-ocr, tesseract-ocr-chi-sim).");
        Assert.SkipUnless(s_card.Value is not null, "No browser to draw a picture with (chromium, fonts-noto-cjk).");
        return s_card.Value!;
    }

    /// <summary>The picture's packed lines as PDF takes them, and its colours.</summary>
    public static (byte[] Packed, int Colours) Lines(byte[] png)
    {
        var packed = new List<byte>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
            {
                packed.AddRange(png.AsSpan(at + 8, length).ToArray());
            }

            at += length + 12;
        }

        return ([.. packed], png[25] == 2 ? 3 : 4);
    }

    private static bool Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    private static byte[]? Draw()
    {
        if (!Find("chromium"))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("recourse-test-");
        try
        {
            var page = Path.Combine(folder.FullName, "p.html");
            File.WriteAllText(page, "<!doctype html><meta charset=utf-8><body style=\"font:30px 'Noto Sans CJK SC';background:#fff;margin:0\">"
                + "<div style='position:absolute;left:40px;top:30px'>姓名 王小明 身份证号 110101199003070011</div>"
                + "<div style='position:absolute;left:40px;top:110px'>李小红</div><div style='position:absolute;left:300px;top:110px'>13900139000</div><div style='position:absolute;left:640px;top:110px'>北京</div>"
                + "<div style='position:absolute;left:200px;top:220px'>13800138000</div></body>");
            var start = new ProcessStartInfo("chromium") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={folder.FullName}/profile",
                $"--screenshot={folder.FullName}/p.png", $"--window-size={Width},{Height}", "file://" + page])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.OutputDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
            {
                process.Kill(entireProcessTree: true);
            }

            var picture = Path.Combine(folder.FullName, "p.png");
            return File.Exists(picture) ? File.ReadAllBytes(picture) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
