using System.Diagnostics;
using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Tokens across the border to another program: <c>openssl ts</c>.</summary>
public sealed class OpenSslTests
{
    private const string Config = """
        [ req ]
        distinguished_name = dn
        prompt = no
        [ dn ]
        CN = Test
        [ ca ]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [ tsa_cert ]
        basicConstraints = CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        [ tsa ]
        default_tsa = one
        [ one ]
        serial = serial
        crypto_device = builtin
        signer_cert = tsa.pem
        signer_key = tsa.key
        certs = ca.pem
        signer_digest = sha256
        default_policy = 1.3.6.1.4.1.99999.1
        digests = sha256, sha512, sm3
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """;

    [Theory]
    [InlineData(TimeImprint.Sha256)]
    [InlineData(TimeImprint.Sm3)]
    public void It_verifies_what_the_built_in_authority_gives(TimeImprint imprint)
    {
        using var test = new TestCase();
        RequireOpenSsl(test.Base);
        var office = OfficeTimeAuthority.Open(test.Keys, "Office", OfficeKey.Rsa, TimeProvider.System);
        var question = TimeCase.Question(TimeCase.Statement, imprint);
        Put(test, "statement", TimeCase.Statement);
        Put(test, "query.tsq", question.Query());
        Put(test, "reply.tsr", office.Answer(question.Query()));
        Put(test, "root.pem", Encoding.ASCII.GetBytes(office.Root));

        Run(test.Base, "ts -verify -data statement -in reply.tsr -CAfile root.pem");
        Run(test.Base, "ts -verify -queryfile query.tsq -in reply.tsr -CAfile root.pem");
        Put(test, "statement", "another"u8.ToArray());
        Assert.NotEqual(0, Start(test.Base, "ts -verify -data statement -in reply.tsr -CAfile root.pem").Code);
    }

    [Theory]
    [InlineData(TimeImprint.Sha256)]
    [InlineData(TimeImprint.Sha512)]
    [InlineData(TimeImprint.Sm3)]
    public void What_it_gives_is_verified(TimeImprint imprint)
    {
        using var test = new TestCase();
        RequireOpenSsl(test.Base);
        MakeAuthority(test);
        var question = TimeCase.Question(TimeCase.Statement, imprint);
        var reply = Reply(test, question);

        var verdict = TimeTokens.Verify(reply, new TimeExpectation
        {
            Statement = TimeCase.Statement,
            Nonce = question.Nonce,
            Policy = "1.3.6.1.4.1.99999.1",
            TrustedRoots = File.ReadAllText(Path.Combine(test.Base, "ca.pem")),
        });

        Assert.True(verdict.Holds, verdict.Fault?.ToString());
        Assert.Equal((imprint, true, false), (verdict.Facts!.Imprint, verdict.Facts.Trusted, verdict.Facts.Office));
        Assert.Equal(TimeSpan.FromSeconds(1), verdict.Facts.Accuracy);
    }

    [Fact]
    public void Two_authorities_with_different_roots_prove_the_time_by_two_and_one_root_only_by_one()
    {
        using var test = new TestCase();
        RequireOpenSsl(test.Base);
        test.Fill();
        using var vault = test.Open();
        foreach (var name in new[] { "first", "second" })
        {
            MakeAuthority(test);
            var authority = new FolderTimeAuthority(Path.Combine(test.Base, "carried"), name);
            foreach (var request in TimeStamper.Ask(vault, [authority]).Concat(TimeStamper.Ask(vault, [authority])))
            {
                TimeStamper.Answer(vault, request, Reply(test, request), File.ReadAllText(Path.Combine(test.Base, "ca.pem")));
            }

            var proof = TimeCase.Check(test).Proof;
            Assert.Equal(string.Equals(name, "first", StringComparison.Ordinal) ? TimeLevel.ByOne : TimeLevel.ByTwo, proof.Level(0));
        }

        // The reader trusts only the second: the first no longer counts, though it holds.
        var result = TimeCase.Check(test, new TimeCheckOptions { TrustedRoots = File.ReadAllText(Path.Combine(test.Base, "ca.pem")) });
        Assert.Empty(result.Broken);
        Assert.Equal(4, result.Proof.Tokens.Count);
        Assert.Equal(TimeLevel.ByOne, result.Proof.Level(0));
    }

    private static byte[] Reply(TestCase test, TimeRequest request)
    {
        Put(test, "query.tsq", request.Query());
        Run(test.Base, "ts -reply -config ts.cnf -section one -queryfile query.tsq -out reply.tsr");
        return File.ReadAllBytes(Path.Combine(test.Base, "reply.tsr"));
    }

    private static void MakeAuthority(TestCase test)
    {
        Put(test, "ts.cnf", Encoding.ASCII.GetBytes(Config));
        Put(test, "serial", "01\n"u8.ToArray());
        Run(test.Base, "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 30 -config ts.cnf -extensions ca -subj /CN=Root");
        Run(test.Base, "req -new -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -config ts.cnf -subj /CN=Authority");
        Run(test.Base, "x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 20 -extfile ts.cnf -extensions tsa_cert");
    }

    private static void Put(TestCase test, string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(test.Base, name), bytes);

    private static void RequireOpenSsl(string folder)
    {
        try
        {
            Assert.SkipUnless(Start(folder, "version").Code == 0, "openssl does not run on this machine");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("openssl is not on this machine");
        }
    }

    private static void Run(string folder, string arguments)
    {
        var (code, output) = Start(folder, arguments);
        Assert.True(code == 0, $"openssl {arguments}\n{output}");
    }

    private static (int Code, string Output) Start(string folder, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult() + errors);
    }
}
