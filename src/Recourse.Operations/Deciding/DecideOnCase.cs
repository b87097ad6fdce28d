using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>A person's decision to record.</summary>
/// <param name="Case">The case folder.</param>
/// <param name="On"><c>element</c>, <c>exclusion</c> or <c>group</c>.</param>
/// <param name="Target">Address of what is decided, see <see cref="DecisionSubject"/>.</param>
/// <param name="Outcome">See <see cref="Decision.Outcome"/>.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who.</param>
public sealed record DecideRequest(string Case, string On, string Target, string Outcome, string Because, string By)
{
    /// <summary>
    /// The evidence that it is taken on, each a sealed exhibit by name or SHA-256 (at least its first 8 digits) or an address as findings write it
    /// (<c>sha256:…!/inner.csv#row=4</c>).
    /// </summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];
}

/// <summary><c>recourse decide</c>: a decision is sealed, entered in the ledger and shown beside the computed outcome; it overwrites nothing.</summary>
public static class DecideOnCase
{
    /// <summary>Records a decision on the facts of the latest run.</summary>
    /// <exception cref="UsageException">The case was not run, the target does not exist, or the outcome does not fit the subject.</exception>
    public static Answer Execute(DecideRequest request, CancellationToken cancellation)
    {
        var subject = Enum.Parse<DecisionSubject>(request.On, ignoreCase: true);
        CheckOutcome(subject, request.Outcome);
        if (string.IsNullOrWhiteSpace(request.Because))
        {
            throw new UsageException("决定必须说明理由（--because）。", "A decision needs its reason (--because).");
        }

        var folder = CaseFolder.Open(request.Case);
        using var vault = SealCase.OpenVault(folder, request.By);
        var latest = LatestRun.Open(folder, vault);
        cancellation.ThrowIfCancellationRequested();

        var digest = latest.FactsUnder(subject, request.Target);
        ImmutableArray<DecisionEvidence> evidence = [.. request.Evidence.Select(reference => NamedEvidence.Of(vault.Exhibits, reference)).Distinct()];
        var decision = new Decision
        {
            Id = "D" + (1 + vault.Exhibits.Count(exhibit => exhibit.Role == CaseFolder.DecisionRole)),
            Subject = subject,
            Target = request.Target,
            Outcome = request.Outcome,
            Because = request.Because,
            By = request.By,
            At = TimeProvider.System.GetLocalNow(),
            Evidence = evidence.IsEmpty ? null : evidence,
            FactsDigest = digest,
        };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(decision, CanonicalJson.Options);
        var exhibit = vault.SealBytes(bytes, $"decisions/{decision.Id}.json", CaseFolder.DecisionRole, request.By);
        return new Answer
        {
            ExitStatus = ExitStatus.Done,
            Json = writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("decision");
                JsonSerializer.Serialize(writer, decision, CanonicalJson.Options);
                writer.WriteString("sha256", exhibit.Sha256);
                writer.WriteNumber("entry", exhibit.Entry);
                writer.WriteEndObject();
            },
            Lines =
            [
                new Bilingual(
                    $"{decision.Id} 已封存并记入日志（第 {exhibit.Entry} 条）。再次运行 run 后显示于报告。",
                    $"{decision.Id} is sealed and in the ledger (entry {exhibit.Entry}). Run the case again to see it in the report."),
                .. evidence.Select(named => new Bilingual($"  所据证据：{named}", $"  taken on: {named}")),
            ],
        };
    }

    private static void CheckOutcome(DecisionSubject subject, string outcome)
    {
        ImmutableArray<string> allowed = subject switch
        {
            DecisionSubject.Element => ["Met", "NotMet"],
            DecisionSubject.Exclusion => ["Accepted", "Rejected"],
            _ => ["Confirmed", "Split"],
        };
        if (allowed.Contains(outcome, StringComparer.Ordinal) || (subject == DecisionSubject.Group && outcome.StartsWith("Joined:", StringComparison.Ordinal)))
        {
            return;
        }

        throw new UsageException(
            $"--outcome {outcome} 不适用；可用：{string.Join("、", allowed)}。",
            $"--outcome {outcome} does not fit; it can be {string.Join(", ", allowed)}{(subject == DecisionSubject.Group ? ", Joined:ID" : "")}.");
    }
}
