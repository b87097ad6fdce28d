using System.Diagnostics;
using System.Globalization;

namespace Recourse.Cli;

/// <summary>One line of progress on standard error, for work over a second, only where that is a terminal.</summary>
internal sealed class TerminalProgress : IDisposable
{
    private readonly Lock _gate = new();
    private readonly long _begun = Stopwatch.GetTimestamp();
    private long _last;
    private int _width;
    private bool _closed;

    public void Report(string step, long done, long total)
    {
        if (!Execution.HasTerminal)
        {
            return;
        }

        lock (_gate)
        {
            var elapsed = Stopwatch.GetElapsedTime(_begun);
            if (_closed || elapsed < TimeSpan.FromSeconds(1) || (_last != 0 && Stopwatch.GetElapsedTime(_last) < TimeSpan.FromMilliseconds(200)))
            {
                return;
            }

            _last = Stopwatch.GetTimestamp();
            var share = total > 0 ? string.Create(CultureInfo.InvariantCulture, $" {100 * done / total}%") : "";
            var line = string.Create(CultureInfo.InvariantCulture, $"{step}{share} ({elapsed.TotalSeconds:F0} s)");
            Console.Error.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (!_closed && _width > 0)
            {
                Console.Error.Write("\r" + new string(' ', _width) + "\r");
            }

            _closed = true;
        }
    }
}
