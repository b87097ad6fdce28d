using System.IO.Compression;
using System.Text;

namespace Recourse.Records.Tests.Documents.Made;

/// <summary>Makes PDF files without a library: one font whose codes are UTF-16, pages of text at given places, pictures, attachments.</summary>
internal sealed class MadePdf(bool packed)
{
    private readonly List<byte[]> _objects = [];
    private readonly List<int> _pages = [];

    /// <summary>The range of the font's map for the codes 58xx.</summary>
    public string Range58 { get; init; } = "<5800> <58FF> <5800>";

    /// <summary>A text-showing operator for a text at a place.</summary>
    public static string Show(double x, double y, string text, string operators = "Tj") =>
        FormattableString.Invariant($"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm {(operators == "TJ" ? $"[{Hex(text[..1])} -20 {Hex(text[1..])}]" : Hex(text))} {operators} ET\n");

    public static string Hex(string text) => $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public int Add(string dictionary, byte[]? stream = null, bool asIs = false)
    {
        if (stream is null)
        {
            _objects.Add(Encoding.Latin1.GetBytes(dictionary));
            return _objects.Count;
        }

        var bytes = packed && !asIs ? Packed(stream) : stream;
        _objects.Add([.. Encoding.Latin1.GetBytes($"<<{dictionary}{(packed && !asIs ? "/Filter/FlateDecode" : "")}/Length {bytes.Length}>>\nstream\n"), .. bytes, .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>A page of several content streams.</summary>
    public MadePdf Page(string more, params string[] contents)
    {
        var font = Font();
        var streams = contents.Select(content => Add("", Encoding.Latin1.GetBytes(content))).ToList();
        _pages.Add(Add($"<</Type/Page/Parent 1000 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 {font} 0 R>>{more}>>/Contents[{string.Join(' ', streams.Select(each => $"{each} 0 R"))}]>>"));
        return this;
    }

    public byte[] ToBytes(string catalog = "", string trailer = "")
    {
        var pages = _objects.Count + 1;
        _objects.Add(Encoding.Latin1.GetBytes($"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(page => $"{page} 0 R"))}]>>"));
        _objects.Add(Encoding.Latin1.GetBytes($"<</Type/Catalog/Pages {pages} 0 R{catalog}>>"));
        var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n%\u00E2\u00E3\n");
        var places = new List<long>();
        for (var at = 0; at < _objects.Count; at++)
        {
            places.Add(file.Position);
            Write($"{at + 1} 0 obj\n");
            file.Write(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(_objects[at]).Replace("/Parent 1000 0 R", $"/Parent {pages} 0 R", StringComparison.Ordinal)));
            Write("\nendobj\n");
        }

        var start = file.Position;
        Write($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write($"{place:D10} 00000 n \n"));
        Write($"trailer\n<</Size {_objects.Count + 1}/Root {_objects.Count} 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private int Font()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        for (var block = 0; block < 256; block += 64)
        {
            map.Append("64 beginbfrange\n");
            for (var high = block; high < block + 64; high++)
            {
                map.Append(high == 0x58 ? Range58 + "\n" : $"<{high:X2}00> <{high:X2}FF> <{high:X2}00>\n");
            }

            map.Append("endbfrange\n");
        }

        var unicode = Add("", Encoding.Latin1.GetBytes(map + "endcmap CMapName currentdict /CMap defineresource pop end end"));
        var widths = string.Join(' ', Enumerable.Range(32, 95).Select(_ => "500"));
        var inner = Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[32[{widths}]]/FontDescriptor {Add("<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>")} 0 R>>");
        return Add($"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[{inner} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var packer = new ZLibStream(memory, CompressionLevel.Optimal))
        {
            packer.Write(bytes);
        }

        return memory.ToArray();
    }
}
