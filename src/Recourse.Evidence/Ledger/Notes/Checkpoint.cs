using System.Globalization;
using System.Text;

namespace Recourse.Evidence;

/// <summary>The head of a log (C2SP tlog-checkpoint): which log, how many entries, which root.</summary>
/// <param name="Origin">Identity of the log.</param>
/// <param name="Size">Number of entries, ≥ 0.</param>
/// <param name="Root">32 bytes.</param>
internal sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>The text that is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>Reads the text part; only the exact spelling that <see cref="Text"/> would give is accepted, extension lines are not.</summary>
    public static Checkpoint? TryParse(string text)
    {
        var lines = text.Split('\n');
        var root = new byte[48];
        if (lines.Length != 4 || lines[0].Length == 0
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !Convert.TryFromBase64String(lines[2], root, out var length) || length != MerkleHash.Size)
        {
            return null;
        }

        var checkpoint = new Checkpoint(lines[0], size, root[..length]);
        return string.Equals(checkpoint.Text, text, StringComparison.Ordinal) ? checkpoint : null;
    }
}

/// <summary>A text with the signature lines under it (C2SP signed-note).</summary>
/// <param name="Text">The signed text, its last line end included.</param>
/// <param name="Signatures">In the order in which they stand.</param>
internal sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole note.</summary>
    public string Render() => Text + "\n" + string.Concat(Signatures.Select(signature => signature.Line));

    /// <summary>Reads a note; null unless <see cref="Render"/> gives back the very same bytes, so that no second spelling of a note passes.</summary>
    public static SignedNote? TryParse(ReadOnlySpan<byte> bytes)
    {
        string all;
        try
        {
            all = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        var end = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !all.EndsWith('\n'))
        {
            return null;
        }

        var signatures = new List<NoteSignature>();
        foreach (var line in all[(end + 2)..].TrimEnd('\n').Split('\n'))
        {
            if (NoteSignature.TryParse(line) is not { } signature)
            {
                return null;
            }

            signatures.Add(signature);
        }

        var note = new SignedNote(all[..(end + 1)], signatures);
        return string.Equals(note.Render(), all, StringComparison.Ordinal) ? note : null;
    }

    /// <summary>The text part of a note whose signature lines may be damaged.</summary>
    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        var all = Encoding.UTF8.GetString(bytes);
        var end = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? all : all[..(end + 1)];
    }
}

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Its four-byte id.</param>
/// <param name="Bytes">The signature itself.</param>
internal sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    /// <summary>The line with its end.</summary>
    public string Line =>
        $"— {Name} {Convert.ToBase64String([(byte)(KeyId >> 24), (byte)((KeyId >> 16) & 0xff), (byte)((KeyId >> 8) & 0xff), (byte)(KeyId & 0xff), .. Bytes])}\n";

    /// <summary>Reads a line without its end; null where it is none.</summary>
    public static NoteSignature? TryParse(string line)
    {
        var parts = line.Split(' ');
        if (parts is not ["—", { Length: > 0 } name, { Length: > 0 and < 10_000 } code])
        {
            return null;
        }

        var bytes = new byte[code.Length];
        return Convert.TryFromBase64String(code, bytes, out var length) && length > 4
            ? new NoteSignature(name, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..length])
            : null;
    }
}
