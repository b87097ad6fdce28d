using System.Collections.Immutable;
using System.Text.Json;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Operations;

/// <summary>What to weigh.</summary>
/// <param name="Subjects">Case folders that were run, or files of FACTS in JSON or YAML.</param>
/// <param name="By">Who asks, where a case is opened.</param>
public sealed record AssessRequest(IReadOnlyList<string> Subjects, string By)
{
    /// <summary>The law pack, by digest or as a folder; null for the present one.</summary>
    public string? Pack { get; init; }
}

/// <summary><c>recourse assess</c>: facts weighed under the law in force, of cases that were run or of files.</summary>
public static class AssessFacts
{
    /// <summary>Weighs. One subject gives the contract's object; several give a list of them, each with its path.</summary>
    /// <exception cref="UsageException">There is no such case or file, the case was not run, or the pack is not to be had.</exception>
    public static Answer Execute(AssessRequest request, CancellationToken cancellation)
    {
        var pack = PackChoice.Of(request.Pack);
        var weighed = ImmutableArray.CreateBuilder<(Subject Subject, Assessment Assessment)>();
        foreach (var path in request.Subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            var subject = Subject.Open(path, request.By);
            weighed.Add((subject, subject.Weigh(pack)));
        }

        return new Answer
        {
            ExitStatus = weighed.All(entry => entry.Subject.Lost.IsEmpty) ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer =>
            {
                if (weighed is [var only])
                {
                    LossJson.WriteWith(writer, inner => AssessmentJson.Write(only.Assessment, inner), only.Subject.Lost);
                    return;
                }

                writer.WriteStartObject();
                writer.WriteStartArray("assessments");
                foreach (var (subject, assessment) in weighed)
                {
                    WriteNamed(writer, subject, assessment);
                }

                writer.WriteEndArray();
                writer.WriteString("pack", pack.Digest);
                writer.WriteEndObject();
            },
            Lines =
            [
                .. weighed.SelectMany(entry => (IEnumerable<Bilingual>)
                [
                    .. weighed.Count == 1 ? [] : new[] { new Bilingual(entry.Subject.Path, entry.Subject.Path) },
                    .. AssessmentText.Lines(entry.Assessment),
                    .. LossJson.Lines(entry.Subject.Lost),
                ]),
            ],
        };
    }

    private static void WriteNamed(Utf8JsonWriter writer, Subject subject, Assessment assessment)
    {
        using var document = JsonDocument.Parse(CanonicalJson.Bytes(inner => AssessmentJson.Write(assessment, inner), indented: false));
        writer.WriteStartObject();
        writer.WriteString("path", subject.Path);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            property.WriteTo(writer);
        }

        LossJson.Write(writer, subject.Lost);
        writer.WriteEndObject();
    }
}
