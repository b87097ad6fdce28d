using System.Text.Json;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>
/// Has the signed head of a case's ledger stamped: it commits to everything sealed so far. A question that gets no answer stays in the ledger and is
/// put again the next time; nothing is held up by it.
/// </summary>
internal static class StampCase
{
    /// <summary>Asks the authorities, open questions first; does nothing where none are named.</summary>
    public static IReadOnlyList<TimeOutcome> Stamp(Vault vault, TimeAuthorities authorities, ProgressReport progress, CancellationToken cancellation)
    {
        if (authorities.All.Count == 0)
        {
            return [];
        }

        progress("ask for the time", 0, 0);
        TimeStamper.Ask(vault, authorities.All);
        return TimeStamper.Send(vault, authorities.All, cancellation);
    }

    /// <summary>A line an outcome.</summary>
    public static IEnumerable<Bilingual> Lines(IReadOnlyList<TimeOutcome> outcomes) => outcomes.Select(outcome => outcome.Token is { } token
        ? new Bilingual($"时间戳：{outcome.Request.Authority}，{token.Name}", $"Time stamp: {outcome.Request.Authority}, {token.Name}")
        : new Bilingual($"时间戳未取得（将再次请求）：{outcome.Error}", $"No time stamp yet (it is asked for again next time): {outcome.Error}"));

    /// <summary>The property <c>time</c> of what was asked; nothing where nobody was.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<TimeOutcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("time");
        foreach (var outcome in outcomes)
        {
            writer.WriteStartObject();
            writer.WriteString("authority", outcome.Request.Authority);
            writer.WriteString("statement", outcome.Request.Statement);
            writer.WriteString("token", outcome.Token?.Sha256);
            writer.WriteString("error", outcome.Error);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
