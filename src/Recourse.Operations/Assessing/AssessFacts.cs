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

    /// <summary>Files to write an opinion to, HTML or DOCX by their names; only with one subject.</summary>
    public IReadOnlyList<string> Opinions { get; init; } = [];

    /// <summary>Where to ask for what is unknown before weighing; null for no questions. Only with one subject.</summary>
    public Dialogue? Ask { get; init; }

    /// <summary>File to write the facts to, with what was answered, as JSON; null for none.</summary>
    public string? Out { get; init; }
}

/// <summary><c>recourse assess</c>: facts weighed under the law in force, of cases that were run or of files.</summary>
public static class AssessFacts
{
    /// <summary>Weighs. One subject gives the contract's object; several give a list of them, each with its path.</summary>
    /// <exception cref="UsageException">There is no such case or file, the case was not run, or the pack is not to be had.</exception>
    public static Answer Execute(AssessRequest request, CancellationToken cancellation)
    {
        if (request.Subjects.Count > 1 && (request.Ask is not null || request.Out is not null || request.Opinions.Count > 0))
        {
            throw new UsageException("--ask、--out、--opinion 只用于一个案件或事实文件。", "--ask, --out and --opinion take one case or file of facts.");
        }

        WriteOpinion.Check(request.Opinions);
        var pack = PackChoice.Of(request.Pack);
        var weighed = ImmutableArray.CreateBuilder<(Subject Subject, Assessment Assessment)>();
        foreach (var path in request.Subjects)
        {
            cancellation.ThrowIfCancellationRequested();
            var subject = Subject.Open(path, request.By);
            if (request.Ask is { } with)
            {
                subject = subject with { Facts = AskFacts.Ask(subject.Facts, pack, subject.Decisions, with, cancellation) };
            }

            if (request.Out is { } written)
            {
                OutputFile.Write(Path.GetFullPath(written), CanonicalJson.Bytes(writer => FactsJson.Write(subject.Facts, writer)));
                subject = Directory.Exists(path) ? subject : subject with { Path = written };
            }

            var assessment = subject.Weigh(pack);
            weighed.Add((subject, assessment));
            if (request.Opinions.Count > 0)
            {
                WriteOpinion.Write(request.Opinions, subject, assessment, pack);
            }
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
