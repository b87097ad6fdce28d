using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc7748;

namespace Recourse.Evidence;

/// <summary>
/// Encrypts for named recipients in the format of age (age-encryption.org/v1, X25519 recipients), so that any age program opens it. Works in pieces of
/// 64 KiB; each is authenticated before a byte of it is written, and a file that is cut short is refused.
/// </summary>
public static class AgeFile
{
    private const string Intro = "age-encryption.org/v1", Label = "age-encryption.org/v1/X25519", RecipientPrefix = "age", IdentityPrefix = "age-secret-key-";
    private const int KeySize = 32, FileKeySize = 16, TagSize = 16, Piece = 1 << 16, NonceSize = 12, MaxHeader = 1 << 16;

    /// <summary>True for the text of a recipient: <c>age1…</c>.</summary>
    public static bool IsRecipient(string text) => RecipientOf(text) is not null;

    /// <summary>Makes a key pair: what opens (<c>AGE-SECRET-KEY-1…</c>) and the recipient to give to others (<c>age1…</c>).</summary>
    public static (string Identity, string Recipient) MakeKey()
    {
        var secret = RandomNumberGenerator.GetBytes(KeySize);
        return (Bech32.Encode(IdentityPrefix, secret).ToUpperInvariant(), Bech32.Encode(RecipientPrefix, PublicOf(secret)));
    }

    /// <summary>Encrypts.</summary>
    /// <param name="source">What.</param>
    /// <param name="target">Where to.</param>
    /// <param name="recipients">Whoever may open it, <c>age1…</c>; at least one.</param>
    /// <param name="ct">Stops between pieces.</param>
    /// <exception cref="ArgumentException">There is no recipient, or a text is none.</exception>
    public static void Encrypt(Stream source, Stream target, IReadOnlyList<string> recipients, CancellationToken ct)
    {
        if (recipients.Count == 0)
        {
            throw new ArgumentException("Nobody could open it.", nameof(recipients));
        }

        var fileKey = RandomNumberGenerator.GetBytes(FileKeySize);
        var header = new StringBuilder(Intro).Append('\n');
        foreach (var text in recipients)
        {
            var recipient = RecipientOf(text) ?? throw new ArgumentException($"'{text}' is no recipient of age (age1…).", nameof(recipients));
            var passing = RandomNumberGenerator.GetBytes(KeySize);
            var share = PublicOf(passing);
            using var wrap = new ChaCha20Poly1305(WrapKey(Agree(passing, recipient), share, recipient));
            var body = new byte[FileKeySize + TagSize];
            wrap.Encrypt(new byte[NonceSize], fileKey, body.AsSpan(0, FileKeySize), body.AsSpan(FileKeySize));
            header.Append("-> X25519 ").Append(Base64(share)).Append('\n').Append(Base64(body)).Append('\n');
        }

        header.Append("---");
        var mac = Mac(fileKey, header.ToString());
        target.Write(Encoding.ASCII.GetBytes(header.Append(' ').Append(Base64(mac)).Append('\n').ToString()));
        var nonce = RandomNumberGenerator.GetBytes(FileKeySize);
        target.Write(nonce);
        using var cipher = new ChaCha20Poly1305(PayloadKey(fileKey, nonce));
        Pieces(source, Piece, (bytes, at, last) =>
        {
            var sealedPiece = new byte[bytes.Length + TagSize];
            cipher.Encrypt(NonceOf(at, last), bytes, sealedPiece.AsSpan(0, bytes.Length), sealedPiece.AsSpan(bytes.Length));
            target.Write(sealedPiece);
        }, ct);
    }

    /// <summary>Opens. What was written before a fault is found is authentic, but not all of it.</summary>
    /// <param name="source">An age file.</param>
    /// <param name="target">Where to.</param>
    /// <param name="identities">Text of an identity file: a line <c>AGE-SECRET-KEY-1…</c> each; others are passed over.</param>
    /// <param name="ct">Stops between pieces.</param>
    /// <exception cref="InvalidDataException">It is no age file for these identities, or was changed or cut short.</exception>
    public static void Decrypt(Stream source, Stream target, string identities, CancellationToken ct)
    {
        var (stanzas, covered, mac) = ReadHeader(source);
        var secrets = identities.Split('\n').Select(line => Bech32.Decode(IdentityPrefix, line.Trim().ToLowerInvariant())).OfType<byte[]>().Where(key => key.Length == KeySize).ToList();
        var fileKey = secrets.SelectMany(secret => stanzas.Select(stanza => Unwrap(secret, stanza.Share, stanza.Body))).FirstOrDefault(key => key is not null)
            ?? throw new InvalidDataException("None of these keys opens it.");
        if (!CryptographicOperations.FixedTimeEquals(Mac(fileKey, covered), mac))
        {
            throw new InvalidDataException("Its head was changed.");
        }

        var nonce = new byte[FileKeySize];
        source.ReadExactly(nonce);
        using var cipher = new ChaCha20Poly1305(PayloadKey(fileKey, nonce));
        Pieces(source, Piece + TagSize, (bytes, at, last) =>
        {
            if (bytes.Length < TagSize || (bytes.Length == TagSize && at > 0))
            {
                throw new InvalidDataException("It was cut short.");
            }

            var plain = new byte[bytes.Length - TagSize];
            try
            {
                cipher.Decrypt(NonceOf(at, last), bytes[..^TagSize], bytes[^TagSize..], plain);
            }
            catch (AuthenticationTagMismatchException fault)
            {
                throw new InvalidDataException($"Piece {at} was changed, or the file cut short.", fault);
            }

            target.Write(plain);
        }, ct);
    }

    private delegate void OnPiece(ReadOnlySpan<byte> bytes, long at, bool last);

    // A piece is the last one only if nothing follows; an empty file has one empty piece.
    private static void Pieces(Stream source, int size, OnPiece each, CancellationToken ct)
    {
        var (now, next) = (new byte[size], new byte[size]);
        var length = source.ReadAtLeast(now, size, throwOnEndOfStream: false);
        for (var at = 0L; ; at++)
        {
            ct.ThrowIfCancellationRequested();
            var following = length < size ? 0 : source.ReadAtLeast(next, size, throwOnEndOfStream: false);
            each(now.AsSpan(0, length), at, following == 0);
            if (following == 0)
            {
                return;
            }

            (now, next, length) = (next, now, following);
        }
    }

    private static (List<(byte[] Share, byte[] Body)> Stanzas, string Covered, byte[] Mac) ReadHeader(Stream source)
    {
        var stanzas = new List<(byte[], byte[])>();
        var covered = new StringBuilder();
        var line = Line(source);
        if (line != Intro)
        {
            throw new InvalidDataException("This is no age file (version 1).");
        }

        for (covered.Append(line).Append('\n'); ; covered.Append(line).Append('\n'))
        {
            line = Line(source);
            if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                return (stanzas, covered.Append("---").ToString(), Unbase64(line[4..]));
            }

            // Other kinds of recipients are passed over with their bodies, line by line.
            if (line.Split(' ') is ["->", "X25519", var share] && Unbase64(share) is { Length: KeySize } passing)
            {
                covered.Append(line).Append('\n');
                line = Line(source);
                stanzas.Add((passing, Unbase64(line)));
            }

            if (covered.Length > MaxHeader)
            {
                throw new InvalidDataException("The head is too long.");
            }
        }
    }

    private static string Line(Stream source)
    {
        var text = new StringBuilder();
        for (int value; (value = source.ReadByte()) != '\n';)
        {
            if (value is < 0x20 or > 0x7e || text.Length > 1000)
            {
                throw new InvalidDataException("This is no age file (version 1).");
            }

            text.Append((char)value);
        }

        return text.ToString();
    }

    private static byte[]? Unwrap(byte[] secret, byte[] share, byte[] body)
    {
        if (body.Length != FileKeySize + TagSize)
        {
            return null;
        }

        try
        {
            using var wrap = new ChaCha20Poly1305(WrapKey(Agree(secret, share), share, PublicOf(secret)));
            var key = new byte[FileKeySize];
            wrap.Decrypt(new byte[NonceSize], body.AsSpan(0, FileKeySize), body.AsSpan(FileKeySize), key);
            return key;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? RecipientOf(string text) => Bech32.Decode(RecipientPrefix, text.Trim()) is { Length: KeySize } key ? key : null;

    private static byte[] PublicOf(byte[] secret)
    {
        var key = new byte[KeySize];
        X25519.ScalarMultBase(secret, 0, key, 0);
        return key;
    }

    private static byte[] Agree(byte[] secret, byte[] other)
    {
        var shared = new byte[KeySize];
        return X25519.CalculateAgreement(secret, 0, other, 0, shared, 0) ? shared : throw new CryptographicException("A key of low order.");
    }

    private static byte[] WrapKey(byte[] shared, byte[] share, byte[] recipient) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, KeySize, [.. share, .. recipient], Encoding.ASCII.GetBytes(Label));

    private static byte[] PayloadKey(byte[] fileKey, byte[] nonce) => HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, KeySize, nonce, "payload"u8.ToArray());

    private static byte[] Mac(byte[] fileKey, string header) =>
        HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, KeySize, [], "header"u8.ToArray()), Encoding.ASCII.GetBytes(header));

    private static byte[] NonceOf(long at, bool last)
    {
        var nonce = new byte[NonceSize];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), at);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Unbase64(string text)
    {
        var bytes = new byte[text.Length];
        return !text.Contains('=', StringComparison.Ordinal) && Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            && Base64(bytes[..length]) == text ? bytes[..length] : [];
    }
}
