using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Receives hits in the order of the material.</summary>
public interface IHitWriter
{
    /// <summary>One hit.</summary>
    internal void Write(in RowView row, in Hit hit);
}

/// <summary>Writes one JSON line a hit: <c>{"kind","locator","offset","length","value","path","row"}</c>.</summary>
/// <param name="output">Where to; stays open.</param>
/// <param name="unmask">Values in full.</param>
public sealed class HitLines(Stream output, bool unmask) : IHitWriter, IDisposable
{
    private readonly Utf8JsonWriter _writer = new(output, CanonicalJson.Writing(indented: false));

    void IHitWriter.Write(in RowView row, in Hit hit)
    {
        var (offset, length) = row.ToSource(hit.Start, hit.Length);
        var value = Encoding.UTF8.GetString(row.Text.Slice(hit.Start, hit.Length));
        _writer.WriteStartObject();
        _writer.WriteString("kind", IdentifierKinds.Name(hit.Kind));
        _writer.WriteString("locator", row.Locate().Document);
        _writer.WriteNumber("offset", offset);
        _writer.WriteNumber("length", length);
        _writer.WriteString("value", unmask ? value : Masking.Value(value));
        _writer.WriteString("path", row.Document.File);
        _writer.WriteNumber("row", row.Number);
        _writer.WriteEndObject();
        _writer.Flush();
        _writer.Reset();
        output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
