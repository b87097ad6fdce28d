using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Recourse.Records.Tests.Pictures;

/// <summary>Pictures of text, drawn by a browser; the tests that need them are skipped where it is absent.</summary>
internal static class MadePicture
{
    public const int Width = 900, Height = 320;

    private static readonly Lazy<byte[]?> s_card = new(() => Draw(Width, Height,
        [(40, 30, "姓名 王小明 身份证号 110101199003070011"), (40, 110, "李小红"), (300, 110, "13900139000"), (640, 110, "北京"), (200, 220, "13800138000")]));

    /// <summary>Three lines: a name with an identity number, a table row with wide gaps, a mobile at a known place.</summary>
    public static byte[] Card() => Drawn(s_card.Value);

    /// <summary>Texts at their places, black on white.</summary>
    public static byte[] Of(int width, int height, IReadOnlyList<(int Left, int Top, string Text)> texts) => Drawn(Draw(width, height, texts));

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

    private static byte[] Drawn(byte[]? picture)
    {
        Assert.SkipUnless(Find("tesseract"), "tesseract is not installed (tesseract-ocr, tesseract-ocr-chi-sim).");
        Assert.SkipUnless(picture is not null, "No browser to draw a picture with (chromium, fonts-noto-cjk).");
        return picture!;
    }

    private static bool Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    private static byte[]? Draw(int width, int height, IReadOnlyList<(int Left, int Top, string Text)> texts)
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
                + string.Concat(texts.Select(text => $"<div style='position:absolute;left:{text.Left}px;top:{text.Top}px;white-space:pre'>{text.Text}</div>")) + "</body>");
            var start = new ProcessStartInfo("chromium") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={folder.FullName}/profile",
                $"--screenshot={folder.FullName}/p.png", $"--window-size={width},{height}", "file://" + page])
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
