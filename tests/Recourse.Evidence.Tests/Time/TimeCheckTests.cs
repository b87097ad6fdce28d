using System.Net;
using System.Text;

namespace Recourse.Evidence.Tests;

/// <summary>Proofs of time in a case: sealing, reading, checking.</summary>
public sealed class TimeCheckTests
{
    [Fact]
    public void A_stamped_ledger_holds_and_says_which_entries_are_covered()
    {
        using var test = new TestCase();
        test.Fill();
        using (var vault = test.Open())
        {
            var size = vault.Events.Count;
            var outcome = Assert.Single(TimeCase.Stamp(vault, TimeCase.Office(test)));
            Assert.Null(outcome.Error);
            Assert.Equal($"time/{size}-office.tsr", outcome.Token!.Name);

            var result = TimeCase.Check(test);

            Assert.Empty(result.Broken);
            var token = Assert.Single(result.Proof.Tokens);
            Assert.Equal((0, size - 1), (token.FirstEntry, token.LastEntry));
            Assert.Equal(TimeSpan.Zero, token.AfterAsking);
            Assert.Equal(
                [new ProvedEntries(0, size - 1, TimeLevel.OfficeOnly, test.Time.GetUtcNow()), new ProvedEntries(size, vault.Events.Count - 1, TimeLevel.NotProved, null)],
                result.Proof.Stretches());
            Assert.Contains("not proved", TimeWords.Of(TimeLevel.OfficeOnly).En, StringComparison.Ordinal);
            Assert.Contains("不是独立第三方", TimeWords.Of(token).Zh, StringComparison.Ordinal);
        }

        Assert.True(TimeCase.Check(test).JoinTo(test.Check()).Holds);
    }

    [Fact]
    public void An_exhibit_can_be_stamped_by_itself()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        TimeStamper.Ask(vault, vault.Exhibits[1], [TimeCase.Office(test)]);
        Assert.Null(Assert.Single(TimeStamper.Send(vault, [TimeCase.Office(test)], CancellationToken.None)).Error);

        var result = TimeCase.Check(test);

        Assert.Empty(result.Broken);
        var token = Assert.Single(result.Proof.Tokens);
        Assert.Equal((TimeStatementKind.Exhibit, vault.Exhibits[1].Entry, vault.Exhibits[1].Entry), (token.Kind, token.FirstEntry, token.LastEntry));
    }

    [Fact]
    public void Questions_without_an_answer_wait_in_order_also_over_a_new_opening()
    {
        using var test = new TestCase();
        test.Fill();
        var folder = Path.Combine(test.Base, "carried");
        var carried = new FolderTimeAuthority(folder, "carried");
        using (var vault = test.Open())
        {
            Assert.NotNull(Assert.Single(TimeCase.Stamp(vault, carried)).Error);
            vault.Record("viewed", null, TestCase.Details());
            TimeStamper.Ask(vault, [carried]);
        }

        using var again = test.Open();
        var pending = TimeStamper.Pending(again);
        Assert.Equal(2, pending.Count);
        Assert.True(pending[0].Number < pending[1].Number);
        Assert.Equal(pending[0].Query(), File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder, "*.tsq"))));

        // The first is answered, the second gets the answer to the first: that one is refused and stays open.
        var answer = TimeCase.Office(test).Answer(pending[0].Query());
        File.WriteAllBytes(carried.AnswerPath(pending[0]), answer);
        File.WriteAllBytes(carried.AnswerPath(pending[1]), answer);
        var outcomes = TimeStamper.Send(again, [carried], CancellationToken.None);

        Assert.NotNull(outcomes[0].Token);
        Assert.Null(outcomes[1].Token);
        Assert.Equal(pending[1], Assert.Single(TimeStamper.Pending(again)));
        TimeStamper.GiveUp(again, pending[1], "wrong answer");
        Assert.Empty(TimeStamper.Pending(again));
        Assert.Empty(TimeCase.Check(test).Broken);
    }

    [Fact]
    public void A_silent_authority_is_asked_once_a_round_and_only_the_named_address()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        var asked = new List<Uri>();
        using var handler = new Answers(request =>
        {
            asked.Add(request.RequestUri!);
            return new HttpResponseMessage(HttpStatusCode.Redirect) { Headers = { Location = new Uri("http://elsewhere.example/") } };
        });
        using var authority = new HttpTimeAuthority(new Uri("http://tsa.example/stamp"), null, null, handler);
        TimeStamper.Ask(vault, [authority]);
        TimeStamper.Ask(vault, [authority]);

        var outcomes = TimeStamper.Send(vault, [authority], CancellationToken.None);

        Assert.Equal(2, outcomes.Count);
        Assert.Contains("302", outcomes[0].Error, StringComparison.Ordinal);
        Assert.Equal([new Uri("http://tsa.example/stamp")], asked);
    }

    [Fact]
    public void An_answer_over_http_is_sealed()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        var office = TimeCase.Office(test);
        using var handler = new Answers(request =>
        {
            Assert.Equal("application/timestamp-query", request.Content!.Headers.ContentType!.MediaType);
            using var body = new MemoryStream();
            request.Content.CopyTo(body, null, CancellationToken.None);
            var reply = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(office.Answer(body.ToArray())) };
            reply.Content.Headers.ContentType = new("application/timestamp-reply");
            return reply;
        });
        using var authority = new HttpTimeAuthority(new Uri("http://tsa.example/"), null, null, handler);

        Assert.Null(Assert.Single(TimeCase.Stamp(vault, authority)).Error);
        Assert.Equal("tsa.example", Assert.Single(TimeCase.Check(test).Proof.Tokens).Authority);
    }

    [Fact]
    public void A_rewritten_history_is_caught_by_a_token_that_left_the_house()
    {
        using var test = new TestCase();
        test.Fill();
        KeptToken kept;
        using (var vault = test.Open())
        {
            var checkpoint = vault.Checkpoint;
            var outcome = Assert.Single(TimeCase.Stamp(vault, TimeCase.Office(test)));
            kept = new KeptToken("kept by the court", TimeCase.BytesOf(vault, outcome.Token!), checkpoint, null);
        }

        Assert.Empty(TimeCase.Check(test, new TimeCheckOptions { Kept = [kept] }).Broken);

        // The keeper of the case makes everything anew, with the same key, and drops the token.
        Directory.Delete(test.Root, recursive: true);
        test.Fill();

        Assert.True(test.Check().Holds);
        Assert.Empty(TimeCase.Check(test).Broken);
        var breakage = Assert.Single(TimeCase.Check(test, new TimeCheckOptions { Kept = [kept] }).Broken);
        Assert.Equal((Links.TimeToken, "kept by the court"), (breakage.Link, breakage.Item));
        Assert.Contains("rewritten", breakage.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_a_sealed_token_is_named()
    {
        using var test = new TestCase();
        test.Fill();
        using (var vault = test.Open())
        {
            var token = TimeCase.Stamp(vault, TimeCase.Office(test))[0].Token!;
            var path = vault.PathOf(token.Sha256);
            var bytes = File.ReadAllBytes(path);
            bytes[^1] ^= 1;
            File.Delete(path);
            File.WriteAllBytes(path, bytes);
        }

        var joined = TimeCase.Check(test).JoinTo(test.Check());

        Assert.Equal($"{Links.Content} {Links.TimeToken}", string.Join(' ', joined.Broken.Select(breakage => breakage.Link)));
        Assert.All(joined.Broken, breakage => Assert.Contains("-office.tsr", breakage.Item, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_token_in_the_place_of_a_token_is_refused()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        var office = TimeCase.Office(test);
        var request = Assert.Single(TimeStamper.Ask(vault, [office]));
        var foreign = office.Answer(TimeCase.Question(TimeCase.Statement).Query());

        Assert.Null(TimeStamper.Answer(vault, request, foreign, null).Token);

        // An operator can seal it all the same; the check refuses it.
        var chain = vault.SealBytes(Encoding.ASCII.GetBytes(office.Certificates!), "time/chain-office.pem", TimeStamper.ChainRole, "x");
        vault.SealBytes(foreign, "time/x-office.tsr", TimeStamper.TokenRole, "x", TestCase.Details(
            "asked", $"{request.Number}", "authority", "office", "chain", chain.Sha256, "statement", request.StatementSha256));
        Assert.Contains("Imprint", Assert.Single(TimeCase.Check(test).Broken).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_years_on_a_token_still_holds_and_is_to_be_renewed()
    {
        using var test = new TestCase();
        test.Fill();
        using var vault = test.Open();
        TimeCase.Stamp(vault, TimeCase.Office(test));
        var begin = test.Time.GetUtcNow();
        test.Time.Pass(TimeSpan.FromDays(3660));

        Assert.Empty(TimeCase.Check(test, new TimeCheckOptions { RenewalFrom = begin }).Warnings);
        var late = TimeCase.Check(test, new TimeCheckOptions { RenewalFrom = test.Time.GetUtcNow() });

        Assert.Empty(late.Broken);
        Assert.Single(late.Proof.Tokens);
        Assert.Contains("still holds", Assert.Single(late.Warnings).Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_ledger_is_not_stamped()
    {
        using var test = new TestCase();
        using var vault = test.Open();

        Assert.Throws<ArgumentException>(() => TimeStamper.Ask(vault, [TimeCase.Office(test)]));
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
