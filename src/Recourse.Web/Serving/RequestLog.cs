using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Recourse.Web;

/// <summary>
/// One line of JSON a request: when, method, the route's pattern, status, milliseconds. Never the address asked for, a query, a name or a body: those can hold personal
/// data, and the register's own log has them where they belong.
/// </summary>
internal sealed class RequestLog(TextWriter? log, TimeProvider time)
{
    private readonly Lock _one = new();

    public async Task AddAsync(HttpContext context, RequestDelegate next)
    {
        if (log is null)
        {
            await next(context);
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            Write("request", json =>
            {
                json.WriteString("method", context.Request.Method);
                json.WriteString("route", route);
                json.WriteNumber("status", context.Response.StatusCode);
                json.WriteNumber("ms", (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                json.WriteString("trace", context.TraceIdentifier);
            });
        }
    }

    /// <summary>An exception that nobody expected: its type and place, not its message, which can hold data.</summary>
    public void Failed(Exception exception, string trace) => Write("failed", json =>
    {
        json.WriteString("trace", trace);
        json.WriteString("exception", exception.GetType().FullName);
        json.WriteString("at", exception.StackTrace?.Split('\n', 2)[0].Trim());
    });

    public void Write(string what, Action<Utf8JsonWriter> fields)
    {
        if (log is null)
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", time.GetUtcNow());
            json.WriteString("what", what);
            fields(json);
            json.WriteEndObject();
        }

        var line = System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        lock (_one)
        {
            log.WriteLine(line);
            log.Flush();
        }
    }
}
