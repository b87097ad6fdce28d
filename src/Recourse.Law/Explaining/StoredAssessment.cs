using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>Reads an assessment back from what <see cref="AssessmentJson"/> wrote, so that stored ones can be compared without the pack they were made under.</summary>
public static class StoredAssessment
{
    /// <summary>Reads an assessment; written again it gives the same JSON.</summary>
    /// <exception cref="InvalidDataException">It is none; the message says what is missing.</exception>
    public static Assessment Read(JsonElement root)
    {
        try
        {
            return new(
                [.. root.GetProperty("actors").EnumerateArray().Select(a => new ActorResult(Text(a, "actor"), [.. a.GetProperty("offences").EnumerateArray().Select(Offence)]))],
                Text(root, "pack"));
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"not an assessment: {problem.Message}", problem);
        }
    }

    private static OffenceResult Offence(JsonElement from) => new()
    {
        Offence = Text(from, "offence"),
        Title = Both(from.GetProperty("title")),
        Outcome = Enum.Parse<Outcome>(Text(from, "outcome")),
        Kind = Kind(from),
        Grade = Enum.Parse<Grade>(Text(from, "grade")),
        Limbs = Limbs(from, "limbs"),
        Against = Limbs(from, "against"),
        Alternatives =
        [
            .. from.GetProperty("alternatives").EnumerateArray()
                .Select(a => new Alternative(Text(a, "id"), Both(a.GetProperty("reading")), Enum.Parse<Grade>(Text(a, "grade")))),
        ],
        Circumstances = Limbs(from, "circumstances"),
        Route = Enum.Parse<Route>(Text(from, "route")),
        RouteBecause = Texts(from, "routeBecause"),
        WouldSettle = Texts(from, "wouldSettle"),
        Questions = Texts(from, "questions"),
    };

    private static ImmutableArray<LimbResult> Limbs(JsonElement from, string name) =>
    [
        .. from.GetProperty(name).EnumerateArray().Select(l => new LimbResult
        {
            Id = Text(l, "id"),
            Title = Both(l.GetProperty("title")),
            Outcome = Enum.Parse<Outcome>(Text(l, "outcome")),
            Kind = Kind(l),
            Because = Texts(l, "because"),
            Missing = Texts(l, "missing"),
            NotAlleged = l.GetProperty("notAlleged").GetBoolean(),
            Unalleged = Texts(l, "unalleged"),
            Act = Text(l, "act"),
            Source = Text(l, "source"),
            FactsRead = [.. l.GetProperty("factsRead").EnumerateArray().Select(p => p.GetString() ?? "")],
            FactsDigest = Text(l, "factsDigest"),
            Decision = l.TryGetProperty("decision", out var decision) ? Decision(decision) : null,
        }),
    ];

    /// <summary>An assessment names a decision by its id and what people need to see; its target and the digest under it stand in the ledger.</summary>
    private static StandingDecision Decision(JsonElement from) => new(
        new Decision
        {
            Id = Text(from, "id"),
            Subject = DecisionSubject.Element,
            Target = "",
            Outcome = Text(from, "outcome"),
            Because = Text(from, "because"),
            By = Text(from, "by"),
            At = from.GetProperty("at").GetDateTimeOffset(),
            FactsDigest = "",
            Evidence = from.TryGetProperty("evidence", out var evidence)
                ? [.. evidence.EnumerateArray().Select(e => new DecisionEvidence(Text(e, "exhibit"), Text(e, "name"), Text(e, "place")))] : null,
        },
        from.GetProperty("lapsed").GetBoolean());

    private static UndecidedKind? Kind(JsonElement from) =>
        from.GetProperty("kind") is { ValueKind: JsonValueKind.String } kind ? Enum.Parse<UndecidedKind>(kind.GetString()!) : null;

    private static ImmutableArray<Bilingual> Texts(JsonElement from, string name) => [.. from.GetProperty(name).EnumerateArray().Select(Both)];

    private static Bilingual Both(JsonElement from) => new(Text(from, "zh"), Text(from, "en"));

    private static string Text(JsonElement from, string name) => from.GetProperty(name).GetString() ?? "";
}
