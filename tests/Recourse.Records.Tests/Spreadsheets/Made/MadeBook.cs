using System.IO.Compression;
using System.Security;
using System.Text;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>Writes XLSX workbooks by hand, part by part.</summary>
public sealed class MadeBook
{
    public const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<(string Name, byte[] Bytes)> _more = [];
    private readonly List<string> _strings = [];

    public string Namespace { get; init; } = Transitional;

    public bool Date1904 { get; init; }

    public string Styles { get; init; } =
        "<numFmts count='2'><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/><numFmt numFmtId='177' formatCode='0.00_);[Red]\\(0.00\\)'/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='176'/><xf numFmtId='177'/><xf numFmtId='21'/></cellXfs>";

    public MadeBook Sheet(string name, string rows, string state = "visible", string before = "", string after = "")
    {
        _sheets.Add((name, state, $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"{Namespace}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    public MadeBook RawSheet(string name, string xml)
    {
        _sheets.Add((name, "visible", xml));
        return this;
    }

    public MadeBook Part(string name, byte[] bytes)
    {
        _more.Add((name, bytes));
        return this;
    }

    /// <summary>Adds a shared string (the inside of its <c>si</c>) and gives its number.</summary>
    public int String(string inside)
    {
        _strings.Add(inside);
        return _strings.Count - 1;
    }

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray());
            Write(archive, "_rels/.rels", Encoding.UTF8.GetBytes($"<Relationships><Relationship Id='r' Type='{Relations}/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
            var list = string.Concat(_sheets.Select((sheet, at) =>
                $"<sheet name='{SecurityElement.Escape(sheet.Name)}' sheetId='{at + 1}' state='{sheet.State}' r:id='rId{at + 1}'/>"));
            Write(archive, "xl/workbook.xml", Encoding.UTF8.GetBytes(
                $"<workbook xmlns='{Namespace}' xmlns:r='{Relations}'><workbookPr date1904='{(Date1904 ? 1 : 0)}'/><sheets>{list}</sheets></workbook>"));
            var links = string.Concat(_sheets.Select((_, at) => $"<Relationship Id='rId{at + 1}' Type='{Relations}/worksheet' Target='worksheets/sheet{at + 1}.xml'/>"));
            Write(archive, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{links}</Relationships>"));
            Write(archive, "xl/styles.xml", Encoding.UTF8.GetBytes($"<styleSheet xmlns='{Namespace}'>{Styles}</styleSheet>"));
            if (_strings.Count > 0)
            {
                Write(archive, "xl/sharedStrings.xml", Encoding.UTF8.GetBytes($"<sst xmlns='{Namespace}'>{string.Concat(_strings.Select(text => $"<si>{text}</si>"))}</sst>"));
            }

            for (var at = 0; at < _sheets.Count; at++)
            {
                Write(archive, $"xl/worksheets/sheet{at + 1}.xml", Encoding.UTF8.GetBytes(_sheets[at].Xml));
            }

            foreach (var (name, bytes) in _more)
            {
                Write(archive, name, bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>A workbook that holds an invented list: every other text shared, mobile numbers as numbers, times as dates.</summary>
    public static byte[] Of(InventedList list)
    {
        var book = new MadeBook();
        var rows = new StringBuilder();
        rows.Append("<row r='1'>");
        for (var column = 0; column < list.Columns.Count; column++)
        {
            rows.Append(book.Text(list.Columns[column], 1, column, shared: true));
        }

        rows.Append("</row>");
        for (var at = 0; at < list.Rows.Count; at++)
        {
            rows.Append($"<row r='{at + 2}'>");
            for (var column = 0; column < list.Columns.Count; column++)
            {
                var value = list.Rows[at][column];
                rows.Append(column switch
                {
                    2 => $"<c r='{Reference(at + 2, column)}'><v>{value}</v></c>",
                    5 => $"<c r='{Reference(at + 2, column)}' s='2'><v>{Serial(value)}</v></c>",
                    _ => book.Text(value, at + 2, column, shared: (at + column) % 2 == 0),
                });
            }

            rows.Append("</row>");
        }

        return book.Sheet("客户", rows.ToString()).ToBytes();
    }

    public static string Reference(int row, int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row;
    }

    public string Text(string value, int row, int column, bool shared) => shared
        ? $"<c r='{Reference(row, column)}' t='s'><v>{String($"<t>{SecurityElement.Escape(value)}</t>")}</v></c>"
        : $"<c r='{Reference(row, column)}' t='inlineStr'><is><t>{SecurityElement.Escape(value)}</t></is></c>";

    private static string Serial(string time)
    {
        var days = (decimal)(DateTime.Parse(time) - new DateTime(1899, 12, 30)).Ticks / TimeSpan.TicksPerDay;
        return Math.Round(days, 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(bytes);
    }
}
