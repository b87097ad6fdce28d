using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Recourse.Evidence;

/// <summary>What a token is over.</summary>
public enum TimeStatementKind
{
    /// <summary>The signed head of the ledger: it commits to every entry before it.</summary>
    Checkpoint,

    /// <summary>One entry that added an exhibit: name, digests, size, source, times, who sealed it.</summary>
    Exhibit,
}

/// <summary>
/// The bytes that are stamped. Of the ledger they are the signed checkpoint (C2SP tlog-checkpoint) exactly as it stood, so that any tool can check
/// a token with that file alone; of an exhibit one line of JSON with the ledger's origin and the entry as the ledger commits to it.
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">Number of entries of the checkpoint, or index of the exhibit's entry.</param>
/// <param name="Bytes">What is stamped.</param>
public sealed record TimeStatement(TimeStatementKind Kind, long Number, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Role of sealed statements.</summary>
    public const string Role = "time-statement";

    /// <summary>Name under which it is sealed: <c>time/12.checkpoint</c> or <c>time/entry-3.statement</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"time/{Stem}.{(Kind == TimeStatementKind.Checkpoint ? "checkpoint" : "statement")}");

    /// <summary>What names of tokens over it begin with.</summary>
    internal string Stem => string.Create(CultureInfo.InvariantCulture, $"{(Kind == TimeStatementKind.Exhibit ? "entry-" : "")}{Number}");

    /// <summary>The statement of a signed checkpoint.</summary>
    /// <exception cref="ArgumentException">It is no checkpoint, or one without entries, which says nothing.</exception>
    public static TimeStatement OfCheckpoint(string checkpoint)
    {
        var bytes = Encoding.UTF8.GetBytes(checkpoint);
        return Checkpoint.TryParse(SignedNote.TextOf(bytes)) is { Size: > 0 and var size }
            ? new TimeStatement(TimeStatementKind.Checkpoint, size, bytes)
            : throw new ArgumentException("A time stamp needs a checkpoint of a ledger with entries.", nameof(checkpoint));
    }

    /// <summary>The statement of an entry that added an exhibit.</summary>
    /// <param name="origin">Origin of the ledger: the first line of its checkpoint.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The entry adds no exhibit.</exception>
    public static TimeStatement OfExhibit(string origin, LedgerEvent entry)
    {
        if (entry.ToExhibit() is null)
        {
            throw new ArgumentException($"Entry {entry.Index} adds no exhibit.", nameof(entry));
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("statement", "recourse-exhibit/v1");
            json.WriteString("ledger", origin);
            json.WriteNumber("entry", entry.Index);
            json.WritePropertyName("event");
            json.WriteRawValue(EventText.Write(entry));
            json.WriteEndObject();
        }

        return new TimeStatement(TimeStatementKind.Exhibit, entry.Index, (byte[])[.. buffer.WrittenSpan, (byte)'\n']);
    }
}
