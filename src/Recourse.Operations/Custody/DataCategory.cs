using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>Category of electronic data (2016 No. 22 art. 1) as far as a file's name tells; a person may state another in the record.</summary>
internal static class DataCategory
{
    private static readonly (string Endings, Bilingual Category)[] s_all =
    [
        (".html.htm.mhtml.mht.warc.warc.gz.wacz.har.", new("网页等网络平台发布的信息", "information published on a platform")),
        (".eml.msg.mbox.vcf.", new("通讯信息", "communications")),
        (".log.evtx.pcap.", new("登录、操作日志等信息", "logs")),
        (".txt.csv.tsv.json.ndjson.jsonl.xml.yaml.xls.xlsx.ods.doc.docx.odt.pdf.ppt.pptx.png.jpg.jpeg.gif.webp.bmp.tif.tiff.heic.mp4.mov.avi.mkv.webm.mp3.m4a.amr.silk.wav."
            + "zip.7z.rar.gz.tar.db.sqlite.sqlite3.parquet.exe.apk.",
            new("文档、图片、音视频、程序等电子文件", "documents, pictures, sound, video, programs")),
    ];

    /// <summary>The category; null where the name does not tell.</summary>
    public static Bilingual? Of(string name)
    {
        var ending = Ending(name);
        return ending.Length > 0 && Array.FindIndex(s_all, one => one.Endings.Contains(ending + ".", StringComparison.Ordinal)) is >= 0 and var at ? s_all[at].Category : null;
    }

    /// <summary>The file format by the name's ending; empty where there is none.</summary>
    public static string Format(string name) => Ending(name).TrimStart('.').ToUpperInvariant();

    private static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();
}
