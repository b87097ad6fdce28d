using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Recourse.Casework.Tests.Made;

/// <summary>A PostgreSQL server of our own, started from Debian's programs for the length of the test run; null where they are not installed.</summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> s_one = new(Start);

    private readonly string _bin;
    private readonly string _data;
    private readonly bool _root = string.Equals(Environment.UserName, "root", StringComparison.Ordinal);
    private int _databases;

    private PostgresServer(string bin, string data, int port) => (_bin, _data, Port) = (bin, data, port);

    public static PostgresServer? One => s_one.Value;

    public int Port { get; }

    /// <summary>A new, empty database.</summary>
    public string NewDatabase()
    {
        var name = FormattableString.Invariant($"register_{Interlocked.Increment(ref _databases)}");
        Run("createdb", "-h", "127.0.0.1", "-p", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-U", "postgres", name);
        return FormattableString.Invariant($"postgres://postgres@127.0.0.1:{Port}/{name}?Maximum Pool Size=20");
    }

    /// <summary>Kills the server as a power cut would, and starts it again.</summary>
    public void KillAndRestart()
    {
        Run("pg_ctl", "-D", _data, "-m", "immediate", "stop");
        Up();
    }

    private static PostgresServer? Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
        if (bin is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("recourse-postgres-").FullName;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var server = new PostgresServer(bin, Path.Combine(folder, "data"), port);
        if (server._root)
        {
            // The server refuses to run as root.
            Exec("chown", "postgres", folder);
        }

        server.Run("initdb", "-D", server._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        server.Up();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            server.Run("pg_ctl", "-D", server._data, "-m", "immediate", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return server;
    }

    private void Up() => Run(
        "pg_ctl", "-D", _data, "-w", "-l", _data + "/log", "-o", FormattableString.Invariant($"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_data}"), "start");

    private void Run(string program, params string[] arguments)
    {
        if (_root)
        {
            Exec("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(_bin, program), .. arguments]);
        }
        else
        {
            Exec(Path.Combine(_bin, program), arguments);
        }
    }

    private static void Exec(string program, params string[] arguments)
    {
        // Output is not captured: the server would hold the pipe open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
