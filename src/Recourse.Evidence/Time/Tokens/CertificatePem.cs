using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.X509;

namespace Recourse.Evidence;

/// <summary>Certificates and revocation lists as PEM (RFC 7468).</summary>
internal sealed record CertificatePem(IReadOnlyList<X509Certificate> Certificates, IReadOnlyList<X509Crl> Lists)
{
    private const string CertificateLabel = "CERTIFICATE";
    private const string ListLabel = "X509 CRL";

    /// <summary>Reads all blocks; others than certificates and lists are passed over.</summary>
    /// <exception cref="FormatException">A block is no readable certificate or list.</exception>
    public static CertificatePem Read(string? pem)
    {
        var (certificates, lists) = (new List<X509Certificate>(), new List<X509Crl>());
        var rest = pem.AsSpan();
        while (PemEncoding.TryFind(rest, out var block))
        {
            var bytes = Convert.FromBase64String(rest[block.Base64Data].ToString());
            var label = rest[block.Label];
            try
            {
                if (!PlainDer.IsOneValue(bytes))
                {
                    throw new FormatException($"a block '{label}' is not one value in DER");
                }

                if (label.SequenceEqual(CertificateLabel))
                {
                    certificates.Add(new X509Certificate(bytes));
                }
                else if (label.SequenceEqual(ListLabel))
                {
                    lists.Add(new X509Crl(bytes));
                }
            }
            catch (Exception fault) when (fault is not FormatException)
            {
                throw new FormatException($"a block '{label}' cannot be read: {fault.Message}", fault);
            }

            rest = rest[block.Location.End..];
        }

        return new CertificatePem(certificates, lists);
    }

    /// <summary>One text; equal blocks once, in the order given.</summary>
    public static string Write(IEnumerable<X509Certificate> certificates, IEnumerable<X509Crl> lists)
    {
        var text = new StringBuilder();
        var blocks = certificates.Select(one => (CertificateLabel, Bytes: one.GetEncoded())).Concat(lists.Select(one => (ListLabel, Bytes: one.GetEncoded())));
        foreach (var (label, bytes) in blocks.DistinctBy(block => Hex.Of(block.Bytes), StringComparer.Ordinal))
        {
            text.Append(PemEncoding.Write(label, bytes)).Append('\n');
        }

        return text.ToString();
    }
}
