using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Recourse.Evidence;

/// <summary>A verifier key of C2SP signed-note for Ed25519: <c>name+key id+base64(0x01 ‖ public key)</c>.</summary>
/// <param name="Name">Name of the key; for a case's ledger the same as the checkpoint's origin.</param>
/// <param name="PublicKey">32 bytes as RFC 8032 writes them.</param>
internal sealed record VerifierKey(string Name, byte[] PublicKey)
{
    private const byte Ed25519Type = 0x01;

    /// <summary>First four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key).</summary>
    public uint Id => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', Ed25519Type, .. PublicKey]));

    /// <summary>The text form, without a line end.</summary>
    public string Text => $"{Name}+{Id:x8}+{Convert.ToBase64String([Ed25519Type, .. PublicKey])}";

    /// <summary>Reads the text form; only the exact spelling that <see cref="Text"/> would give is accepted.</summary>
    public static VerifierKey? TryParse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || parts[0].Length == 0 || parts[0].Any(char.IsWhiteSpace))
        {
            return null;
        }

        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(parts[2], bytes, out var length) || length != 33 || bytes[0] != Ed25519Type)
        {
            return null;
        }

        var key = new VerifierKey(parts[0], bytes[1..33]);
        return string.Equals(key.Text, text, StringComparison.Ordinal) ? key : null;
    }

    /// <summary>True if the signature over the text was made with this key.</summary>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureAlgorithm.Ed25519.SignatureSize
        && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, PublicKey, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, text, signature);

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);
}
