using System.Net;
using System.Net.Sockets;
using Recourse.Acceptance.Tests.Cases;
using Recourse.Acceptance.Tests.CommandLine;
using Recourse.Acceptance.Tests.Contracts;

namespace Recourse.Acceptance.Tests.Custody;

/// <summary>Witnesses through the command line, by files and over HTTP.</summary>
public sealed class WitnessTests
{
    [Fact]
    public async Task A_rewritten_ledger_is_caught_by_a_witness_that_was_asked_by_files_and_over_HTTP()
    {
        using var made = TemporaryCase.Small();
        using var outside = new TemporaryCase();
        var folder = Path.Combine(outside.Folder, "witness");
        var ledger = Terminal.Run("seal", made.Folder, "--json").Json.GetProperty("publicKey").GetString()!;
        var witness = Terminal.Run("witness", "trust", folder, ledger, "--name", "w1", "--json").Json.GetProperty("publicKey").GetString()!;
        Assert.Equal(1, Terminal.Run("verify", made.Folder, "--witness", witness).Status);

        var (request, reply) = (Path.Combine(outside.Folder, "request"), Path.Combine(outside.Folder, "reply"));
        Assert.Equal(0, Terminal.Run("witness", "request", made.Folder, request, "--witness", witness).Status);
        var signed = Terminal.Run("witness", "sign", folder, request, "--name", "w1");
        Assert.Equal(0, signed.Status);
        await File.WriteAllTextAsync(reply, signed.Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, Terminal.Run("witness", "accept", made.Folder, request, reply, "--witness", witness).Status);

        var url = $"http://127.0.0.1:{FreePort()}/";
        using (var served = Terminal.Start(Terminal.Keys, "witness", "serve", folder, "--name", "w1", "--urls", url))
        {
            var asked = 2;
            for (var turn = 0; turn < 100 && asked != 0; turn++)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
                asked = Terminal.Run("witness", "ask", made.Folder, "--witness", witness, "--at", url).Status;
            }

            served.Kill();
            await served.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, asked);
        }

        var holds = Terminal.Run("verify", made.Folder, "--witness", witness, "--json");
        Assert.True(holds.Status == 0, holds.Output);
        await SchemaTests.Valid("verify", holds.Output);
        Assert.Equal(2, holds.Json.GetProperty("witnesses").GetArrayLength());

        // The keeper begins anew with the same key: everything holds, but nobody outside has seen it.
        Directory.Delete(made.Store, recursive: true);
        Assert.Equal(0, Terminal.Run("seal", made.Folder).Status);
        Assert.Equal(0, Terminal.Run("verify", made.Folder).Status);
        var caught = Terminal.Run("verify", made.Folder, "--witness", witness, "--json");
        Assert.Equal(1, caught.Status);
        Assert.Equal("witness", caught.Json.GetProperty("broken")[0].GetProperty("link").GetString());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
