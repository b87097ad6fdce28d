using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using X509Certificate = Org.BouncyCastle.X509.X509Certificate;

namespace Recourse.Evidence;

/// <summary>Key and certificates of an office's own authority: a root, whose key is thrown away once it has signed, and the signer's certificate.</summary>
internal sealed record OfficeIdentity(OfficeKey Kind, AsymmetricKeyParameter Key, X509Certificate Certificate, X509Certificate Root)
{
    private const string KeyLabel = "PRIVATE KEY";
    private const int Years = 10;
    private const int MaxName = 64;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public ISignatureFactory Signature() => new Asn1SignatureFactory(AlgorithmName(Kind), Key);

    public static OfficeIdentity LoadOrMake(string folder, string office, OfficeKey kind, TimeProvider clock)
    {
        // The file appears whole, so that a key that is there needs no lock; two commands that begin at once must not fail for want of one.
        var path = Path.Combine(folder, kind == OfficeKey.Sm2 ? "time-authority-sm2.pem" : "time-authority.pem");
        if (File.Exists(path))
        {
            return Load(path, kind);
        }

        DiskSteps.Instance.MakePrivateDirectory(folder);
        using var alone = FileLock.TakeWithin(Path.Combine(folder, ".lock"), $"another process is making a key in {folder}", s_patience);
        if (File.Exists(path))
        {
            return Load(path, kind);
        }

        var made = Make(office, kind, clock);
        var key = PrivateKeyInfoFactory.CreatePrivateKeyInfo(made.Key).GetDerEncoded();
        var pem = Encoding.ASCII.GetBytes(new string(PemEncoding.Write(KeyLabel, key)) + "\n" + CertificatePem.Write([made.Certificate, made.Root], []));
        DiskSteps.Instance.WritePrivate(path + ".new", pem);
        CryptographicOperations.ZeroMemory(pem);
        CryptographicOperations.ZeroMemory(key);
        DiskSteps.Instance.Move(path + ".new", path);
        DiskSteps.Instance.SyncDirectory(folder);
        return made;
    }

    private static OfficeIdentity Load(string path, OfficeKey kind)
    {
        try
        {
            var text = File.ReadAllText(path);
            var block = PemEncoding.Find(text);
            if (!text[block.Label].Equals(KeyLabel, StringComparison.Ordinal) || CertificatePem.Read(text).Certificates is not [var certificate, var root])
            {
                throw new FormatException("expected a private key and two certificates");
            }

            return new OfficeIdentity(kind, PrivateKeyFactory.CreateKey(Convert.FromBase64String(text[block.Base64Data])), certificate, root);
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or IOException or UnauthorizedAccessException or GeneralSecurityException)
        {
            throw new VaultException($"{path}: is no readable key of a time authority ({fault.Message})", fault);
        }
    }

    private static OfficeIdentity Make(string office, OfficeKey kind, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(office) || office.Length > MaxName)
        {
            throw new ArgumentException($"The name of an office has 1…{MaxName} characters.", nameof(office));
        }

        var (rootKey, key) = (MakeKey(kind), MakeKey(kind));
        var (rootName, name) = (NameOf("Office clock root - own statement only", office), NameOf("Office clock - own statement not independent", office));
        var from = clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        var root = Certify(rootName, rootName, rootKey.Public, from, new Asn1SignatureFactory(AlgorithmName(kind), rootKey.Private), builder =>
        {
            builder.AddExtension(X509Extensions.BasicConstraints, critical: true, new BasicConstraints(0));
            builder.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(KeyUsage.KeyCertSign | KeyUsage.CrlSign));
        });
        var own = Certify(name, rootName, key.Public, from, new Asn1SignatureFactory(AlgorithmName(kind), rootKey.Private), builder =>
        {
            builder.AddExtension(X509Extensions.KeyUsage, critical: true, new KeyUsage(KeyUsage.DigitalSignature));
            builder.AddExtension(X509Extensions.ExtendedKeyUsage, critical: true, new ExtendedKeyUsage(KeyPurposeID.id_kp_timeStamping));
        });
        return new OfficeIdentity(kind, key.Private, own, root);
    }

    private static X509Certificate Certify(
        X509Name subject, X509Name issuer, AsymmetricKeyParameter key, DateTime from, ISignatureFactory signature, Action<X509V3CertificateGenerator> extend)
    {
        var builder = new X509V3CertificateGenerator();
        builder.SetSerialNumber(new BigInteger(1, RandomNumberGenerator.GetBytes(16)));
        builder.SetIssuerDN(issuer);
        builder.SetSubjectDN(subject);
        builder.SetNotBefore(from);
        builder.SetNotAfter(from.AddYears(Years));
        builder.SetPublicKey(key);
        extend(builder);
        return builder.Generate(signature);
    }

    private static AsymmetricCipherKeyPair MakeKey(OfficeKey kind)
    {
        if (kind == OfficeKey.Sm2)
        {
            var generator = new ECKeyPairGenerator();
            generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, new SecureRandom()));
            return generator.GenerateKeyPair();
        }

        using var rsa = RSA.Create(2048);
        return DotNetUtilities.GetRsaKeyPair(rsa);
    }

    private static X509Name NameOf(string common, string office) => new([X509Name.O, X509Name.CN], [office, common]);

    private static string AlgorithmName(OfficeKey kind) => kind == OfficeKey.Sm2 ? "SM3WITHSM2" : "SHA256WITHRSA";
}
