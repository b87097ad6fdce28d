using System.IO.Compression;
using System.Xml;

namespace Recourse.Records;

/// <summary>A sheet as the workbook lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part it stands in; empty where the workbook points to none.</param>
/// <param name="State"><c>visible</c>, <c>hidden</c> or <c>veryHidden</c>.</param>
internal sealed record XlsxSheet(string Name, string Part, string State);

/// <summary>The parts of an XLSX file (ECMA-376-2): which there are, and where the workbook says that things are.</summary>
internal sealed class XlsxPackage
{
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ReaderLimits _limits;
    private readonly ExhibitBudget _budget;

    public XlsxPackage(ZipArchive archive, ReaderLimits limits, ExhibitBudget budget)
    {
        (_limits, _budget) = (limits, budget);
        foreach (var entry in archive.Entries)
        {
            _parts.TryAdd(Clean(entry.FullName), entry);
        }

        Workbook = _parts.Keys.FirstOrDefault(name => name.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) ?? OfficeDocument();
    }

    /// <summary>Name of the workbook's part; empty where there is none.</summary>
    public string Workbook { get; }

    /// <summary>True where dates count from 1904.</summary>
    public bool Date1904 { get; private set; }

    public IReadOnlyList<XlsxSheet> Sheets { get; private set; } = [];

    public string SharedStrings { get; private set; } = "";

    public string Styles { get; private set; } = "";

    public IEnumerable<string> Parts => _parts.Keys.Order(StringComparer.Ordinal);

    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The part's name as the package spells it.</summary>
    public string Spelled(string part) => _parts.TryGetValue(part, out var entry) ? entry.FullName : part;

    public Stream Open(string part)
    {
        var entry = _parts[part];
        // Not every writer states a checksum; the few contents whose checksum is 0 go unchecked with them.
        return entry.IsEncrypted ? throw new InvalidDataException("the part is encrypted")
            : new GuardedStream(entry.Open(), _limits, _budget, () => entry.CompressedLength, entry.Crc32 == 0 ? null : entry.Crc32);
    }

    /// <summary>Reads the workbook and its relationships.</summary>
    public void ReadWorkbook(LossList losses)
    {
        var folder = Workbook[..(Workbook.LastIndexOf('/') + 1)];
        var targets = new Dictionary<string, (string Part, string Type)>(StringComparer.Ordinal);
        var relations = $"{folder}_rels/{Workbook[folder.Length..]}.rels";
        Walk(relations, losses, xml =>
        {
            if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                targets.TryAdd(id, (Resolve(folder, target), xml.GetAttribute("Type") ?? ""));
            }
        });
        var sheets = new List<XlsxSheet>();
        Walk(Workbook, losses, xml =>
        {
            if (xml.LocalName == "workbookPr")
            {
                Date1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && sheets.Count < _limits.MaxEntries)
            {
                sheets.Add(new XlsxSheet(
                    xml.GetAttribute("name") ?? "?", targets.GetValueOrDefault(RelationId(xml)).Part ?? "", xml.GetAttribute("state") ?? "visible"));
            }
        });
        SharedStrings = Part(targets, "/sharedStrings", folder + "sharedStrings.xml");
        Styles = Part(targets, "/styles", folder + "styles.xml");
        // Worksheets that no entry of the workbook leads to are content all the same.
        var listed = sheets.Select(sheet => sheet.Part).ToHashSet(StringComparer.OrdinalIgnoreCase);
        sheets.AddRange(Parts
            .Where(part => part.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase)
                && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !listed.Contains(part))
            .Select(part => new XlsxSheet(part[(part.LastIndexOf('/') + 1)..^4], part, "unlisted")));
        Sheets = sheets;
    }

    /// <summary>Goes through the elements of a small part; what is broken in it becomes a loss.</summary>
    public void Walk(string part, LossList losses, Action<XmlReader> element)
    {
        if (!Has(part))
        {
            return;
        }

        try
        {
            using var stream = Open(part);
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 256 << 20, IgnoreComments = true, IgnoreWhitespace = true,
            });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                {
                    element(xml);
                }
            }
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            losses.Add("part=" + part, "the part is broken from here on: " + problem.Message);
        }
    }

    private string Part(Dictionary<string, (string Part, string Type)> targets, string type, string otherwise)
    {
        var named = targets.Values.FirstOrDefault(target => target.Type.EndsWith(type, StringComparison.Ordinal) && Has(target.Part)).Part;
        return named ?? (Has(otherwise) ? otherwise : "");
    }

    private static string RelationId(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                var id = xml.Value;
                xml.MoveToElement();
                return id;
            }
        }

        xml.MoveToElement();
        return "";
    }

    private string OfficeDocument()
    {
        var found = "";
        Walk("_rels/.rels", new LossList(""), xml =>
        {
            if (xml.LocalName == "Relationship" && (xml.GetAttribute("Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal))
            {
                found = Resolve("", xml.GetAttribute("Target") ?? "");
            }
        });
        return found.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && found.Contains("workbook", StringComparison.OrdinalIgnoreCase) && Has(found) ? found : "";
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var piece in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (piece == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (piece is not ("" or "." or ".."))
            {
                parts.Add(piece);
            }
        }

        return string.Join('/', parts);
    }

    private static string Clean(string name) => Resolve("", name);
}
