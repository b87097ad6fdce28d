using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Recourse.Evidence;

/// <summary>The verifier key of a witness (C2SP tlog-cosignature, Ed25519): <c>name+key id+base64(0x04 ‖ public key)</c>.</summary>
/// <param name="Name">Name of the witness, without spaces or plus signs.</param>
/// <param name="PublicKey">32 bytes as RFC 8032 writes them.</param>
internal sealed record WitnessKey(string Name, byte[] PublicKey)
{
    private const byte CosignatureType = 0x04;
    private const int TimeSize = 8;

    /// <summary>First four bytes of SHA-256(name ‖ LF ‖ 0x04 ‖ public key).</summary>
    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', CosignatureType, .. PublicKey]));

    /// <summary>The text form, without a line end.</summary>
    public string Text => $"{Name}+{Id:x8}+{Convert.ToBase64String([CosignatureType, .. PublicKey])}";

    /// <summary>Reads the text form; only the exact spelling is accepted.</summary>
    public static WitnessKey? TryParse(string text)
    {
        var parts = text.Split('+', 3);
        var bytes = new byte[64];
        if (parts.Length != 3 || !IsName(parts[0]) || !Convert.TryFromBase64String(parts[2], bytes, out var length) || length != 33 || bytes[0] != CosignatureType)
        {
            return null;
        }

        var key = new WitnessKey(parts[0], bytes[1..33]);
        return string.Equals(key.Text, text, StringComparison.Ordinal) ? key : null;
    }

    /// <summary>True for a name that a signature line can bear.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 100 && !name.Any(letter => letter == '+' || char.IsWhiteSpace(letter) || char.IsControl(letter));

    /// <summary>What a witness signs: that at this second it had seen this head continue the one before.</summary>
    public static byte[] Message(long time, string checkpoint) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{checkpoint}"));

    /// <summary>The signature line of a cosignature.</summary>
    public NoteSignature Line(long time, byte[] signature)
    {
        var bytes = new byte[TimeSize + signature.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        signature.CopyTo(bytes, TimeSize);
        return new NoteSignature(Name, Id, bytes);
    }

    /// <summary>The second that a cosignature states; null if it is none of this key over this text.</summary>
    public long? Verifies(string checkpoint, NoteSignature line)
    {
        if (!string.Equals(line.Name, Name, StringComparison.Ordinal) || line.KeyId != Id || line.Bytes.Length != TimeSize + SignatureAlgorithm.Ed25519.SignatureSize)
        {
            return null;
        }

        var time = BinaryPrimitives.ReadInt64BigEndian(line.Bytes);
        return time >= 0 && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, PublicKey, KeyBlobFormat.RawPublicKey, out var key)
            && SignatureAlgorithm.Ed25519.Verify(key!, Message(time, checkpoint), line.Bytes.AsSpan(TimeSize))
                ? time
                : null;
    }
}
