using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.Tsp;

namespace Recourse.Evidence.Tests;

/// <summary>Tokens of the built-in authority, and what is refused.</summary>
public sealed class OfficeTokensTests
{
    [Theory]
    [InlineData(OfficeKey.Rsa, TimeImprint.Sha256, "SHA-256 with RSA")]
    [InlineData(OfficeKey.Rsa, TimeImprint.Sha512, "SHA-256 with RSA")]
    [InlineData(OfficeKey.Rsa, TimeImprint.Sm3, "SHA-256 with RSA")]
    [InlineData(OfficeKey.Sm2, TimeImprint.Sm3, "SM3 with SM2")]
    [InlineData(OfficeKey.Sm2, TimeImprint.Sha256, "SM3 with SM2")]
    public void Its_token_holds_and_says_what_it_is(OfficeKey key, TimeImprint imprint, string algorithm)
    {
        using var test = new TestCase();
        var office = TimeCase.Office(test, key);
        var question = TimeCase.Question(TimeCase.Statement, imprint);

        var verdict = TimeTokens.Verify(office.Answer(question.Query()), new TimeExpectation
        {
            Statement = TimeCase.Statement, Nonce = question.Nonce, Policy = OfficeTimeAuthority.OfficePolicy, TrustedRoots = office.Root,
        });

        Assert.True(verdict.Holds, verdict.Fault?.ToString());
        Assert.Equal(algorithm, verdict.Facts!.SignatureAlgorithm);
        Assert.Equal(test.Time.GetUtcNow(), verdict.Facts.GenTime);
        Assert.True(verdict.Facts.Office && verdict.Facts.Trusted && verdict.Facts.ChainEnds);
        Assert.Contains("own statement not independent", verdict.Facts.Signer, StringComparison.Ordinal);
        Assert.Equal(TimeRevocation.Unknown, verdict.Facts.Revocation);
    }

    [Fact]
    public void Its_key_is_made_once_and_found_again()
    {
        using var test = new TestCase();
        var first = TimeCase.Office(test);
        var again = TimeCase.Office(test);

        Assert.Equal(first.Root, again.Root);
        Assert.True(TimeTokens.Verify(again.Answer(TimeCase.Question(TimeCase.Statement).Query()), new TimeExpectation { TrustedRoots = first.Root }).Facts!.Trusted);
    }

    [Fact]
    public void Another_statement_nonce_or_policy_is_refused_with_its_reason()
    {
        using var test = new TestCase();
        var reply = TimeCase.Office(test).Answer(TimeCase.Question(TimeCase.Statement).Query());

        Assert.Equal(TimeFaultKind.Imprint, TimeTokens.Verify(reply, new TimeExpectation { Statement = "x"u8.ToArray() }).Fault?.Kind);
        Assert.Equal(TimeFaultKind.Nonce, TimeTokens.Verify(reply, new TimeExpectation { Nonce = "1234567890abcdee" }).Fault?.Kind);
        Assert.Equal(TimeFaultKind.Policy, TimeTokens.Verify(reply, new TimeExpectation { Policy = "1.2.3" }).Fault?.Kind);
    }

    [Fact]
    public void What_it_cannot_grant_it_refuses()
    {
        using var test = new TestCase();
        var office = TimeCase.Office(test);

        var refused = TimeTokens.Verify(office.Answer(TimeCase.Question(TimeCase.Statement, policy: "1.2.3").Query()), new TimeExpectation());
        Assert.Equal(TimeFaultKind.Refused, refused.Fault?.Kind);
        Assert.Contains("under its own policy", refused.Fault!.Text, StringComparison.Ordinal);
        Assert.Equal(TimeFaultKind.Refused, TimeTokens.Verify(office.Answer("junk"u8), new TimeExpectation()).Fault?.Kind);
    }

    [Theory]
    [InlineData(OfficeKey.Rsa, 7)]
    [InlineData(OfficeKey.Sm2, 11)]
    public void No_changed_byte_of_a_token_passes(OfficeKey key, int step)
    {
        using var test = new TestCase();
        var office = TimeCase.Office(test, key);
        var token = TokenParts.Read(office.Answer(TimeCase.Question(TimeCase.Statement).Query())).Token;
        var expected = new TimeExpectation { Statement = TimeCase.Statement, TrustedRoots = office.Root };
        Assert.True(TimeTokens.Verify(token, expected).Holds);
        for (var at = 0; at < token.Length; at += step)
        {
            var mutant = token.ToArray();
            mutant[at] ^= (byte)(1 << (at % 8));
            Assert.False(TimeTokens.Verify(mutant, expected).Holds, $"byte {at}");
        }
    }

    [Fact]
    public void A_cut_or_longer_token_is_refused()
    {
        using var test = new TestCase();
        var reply = TimeCase.Office(test).Answer(TimeCase.Question(TimeCase.Statement).Query());
        for (var length = 0; length < reply.Length; length += 13)
        {
            Assert.Equal(TimeFaultKind.Unreadable, TimeTokens.Verify(reply.AsSpan(0, length), new TimeExpectation()).Fault?.Kind);
        }

        Assert.Equal(TimeFaultKind.Unreadable, TimeTokens.Verify([.. reply, 0], new TimeExpectation()).Fault?.Kind);
        Assert.Equal(TimeFaultKind.Unreadable, TimeTokens.Verify(Enumerable.Repeat((byte)0x30, 1 << 19).ToArray(), new TimeExpectation()).Fault?.Kind);
    }

    [Fact]
    public void An_injected_certificate_is_refused_though_the_signature_holds()
    {
        using var test = new TestCase();
        var (office, other) = (TimeCase.Office(test), TimeCase.Office(test, name: "other"));
        var reply = office.Answer(TimeCase.Question(TimeCase.Statement).Query());
        var foreign = CertificatePem.Read(other.Certificates).Certificates[0];
        var injected = Rebuild(reply, data => new SignedData(
            data.DigestAlgorithms, data.EncapContentInfo, SetOf([.. data.Certificates, foreign.CertificateStructure]), data.CRLs, data.SignerInfos));

        var verdict = TimeTokens.Verify(injected, new TimeExpectation { TrustedRoots = office.Root });

        Assert.Equal(TimeFaultKind.Chain, verdict.Fault?.Kind);
        Assert.Contains("no part of its chain", verdict.Fault!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_signed_by_another_than_it_binds_itself_to_is_refused()
    {
        using var test = new TestCase();
        var (office, other) = (TimeCase.Office(test), TimeCase.Office(test, name: "other"));
        var reply = office.Answer(TimeCase.Question(TimeCase.Statement).Query());
        var theirs = CertificatePem.Read(other.Certificates).Certificates;
        var swapped = Rebuild(reply, data => new SignedData(
            data.DigestAlgorithms, data.EncapContentInfo, SetOf([.. theirs.Select(one => one.CertificateStructure)]), data.CRLs, data.SignerInfos));

        Assert.Equal(TimeFaultKind.Signer, TimeTokens.Verify(swapped, new TimeExpectation()).Fault?.Kind);
    }

    [Fact]
    public void A_second_signer_is_refused()
    {
        using var test = new TestCase();
        var office = TimeCase.Office(test);
        var reply = office.Answer(TimeCase.Question(TimeCase.Statement).Query());
        var again = TokenParts.Read(office.Answer(TimeCase.Question(TimeCase.Statement, nonce: "2").Query())).Signer;
        var two = Rebuild(reply, data => new SignedData(
            data.DigestAlgorithms, data.EncapContentInfo, data.Certificates, data.CRLs, SetOf([data.SignerInfos[0], again])));

        Assert.Equal(TimeFaultKind.Signers, TimeTokens.Verify(two, new TimeExpectation()).Fault?.Kind);
    }

    [Fact]
    public void A_token_outside_the_validity_of_its_certificate_is_refused()
    {
        using var test = new TestCase();
        var office = TimeCase.Office(test);
        test.Time.Pass(TimeSpan.FromDays(365 * 11));

        var verdict = TimeTokens.Verify(office.Answer(TimeCase.Question(TimeCase.Statement).Query()), new TimeExpectation());

        Assert.Equal(TimeFaultKind.Validity, verdict.Fault?.Kind);
    }

    private static DerSet SetOf(Asn1Encodable[] members) => new(members);

    private static byte[] Rebuild(byte[] reply, Func<SignedData, SignedData> change)
    {
        var content = TimeStampResp.GetInstance(reply).TimeStampToken;
        return new ContentInfo(content.ContentType, change(SignedData.GetInstance(content.Content))).GetDerEncoded();
    }
}
