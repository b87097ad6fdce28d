using System.Buffers;
using System.Text;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>Receives hits in the order of the material.</summary>
public interface IHitWriter
{
    /// <summary>Receives those of one file, on the thread that reads it; told that the file ended by disposing it.</summary>
    /// <param name="place">Place of the file in the material, from 0 without a gap.</param>
    internal IHitSink File(int place);
}

/// <summary>Receives the hits of one file.</summary>
internal interface IHitSink : IDisposable
{
    /// <summary>One hit.</summary>
    void Write(in RowText row, in Hit hit);
}

/// <summary>
/// Writes one JSON line a hit: <c>{"kind","locator","offset","length","value","path","row","ground"}</c>. Files that are read beside each other are put in order;
/// lines that come too early wait in a file without a name.
/// </summary>
/// <param name="output">Where to; stays open.</param>
/// <param name="unmask">Values in full.</param>
public sealed class HitLines(Stream output, bool unmask) : IHitWriter, IDisposable
{
    private readonly OrderedOutput _ordered = new(output);

    IHitSink IHitWriter.File(int place) => new FileHits(_ordered.Part(place), unmask);

    /// <inheritdoc/>
    public void Dispose() => _ordered.Dispose();

    private sealed class FileHits(OrderedOutput.OutputPart part, bool unmask) : IHitSink
    {
        private readonly Utf8JsonWriter _writer = new(part, CanonicalJson.Writing(indented: false));

        public void Write(in RowText row, in Hit hit)
        {
            var (offset, length) = row.ToSource(hit.Start, hit.Length);
            var value = Encoding.UTF8.GetString(row.Text.Slice(hit.Start, hit.Length));
            _writer.WriteStartObject();
            _writer.WriteString("kind", IdentifierKinds.Name(hit.Kind));
            _writer.WriteString("locator", new Locator(row.Document.Exhibit, row.Document.InnerPath, offset, length, row.Number).Document);
            _writer.WriteNumber("offset", offset);
            _writer.WriteNumber("length", length);
            _writer.WriteString("value", unmask ? value : Masking.Identifier(hit.Kind, value));
            _writer.WriteString("path", row.Document.File);
            _writer.WriteNumber("row", row.Number);
            _writer.WriteString("ground", IdentifierKinds.Name(hit.Ground));
            _writer.WriteEndObject();
            _writer.Flush();
            _writer.Reset();
            part.Write("\n"u8);
            part.PassOn();
        }

        public void Dispose()
        {
            _writer.Dispose();
            part.End();
        }
    }
}
