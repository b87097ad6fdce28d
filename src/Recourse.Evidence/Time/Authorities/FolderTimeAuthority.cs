using System.Globalization;

namespace Recourse.Evidence;

/// <summary>
/// An authority reached by carrying files: the question is laid down as <c>000012-name.tsq</c> for somebody to take to a machine with a network
/// (<c>curl -H 'Content-Type: application/timestamp-query' --data-binary @000012-name.tsq URL -o 000012-name.tsr</c>), and the answer is found
/// beside it as <c>000012-name.tsr</c>.
/// </summary>
/// <param name="folder">Where the files lie; made if it is not there. Outside <c>.recourse</c>.</param>
/// <param name="name">Name of the authority in the case.</param>
public sealed class FolderTimeAuthority(string folder, string name) : ITimeAuthority
{
    private const int MaxAnswer = 1 << 20;

    /// <inheritdoc/>
    public string Name { get; } = AuthorityName.Require(name);

    /// <inheritdoc/>
    public TimeImprint Imprint { get; init; } = TimeImprint.Sha256;

    /// <inheritdoc/>
    public string? Policy { get; init; }

    /// <inheritdoc/>
    public string? Certificates { get; init; }

    /// <summary>Where the answer to a question is looked for.</summary>
    public string AnswerPath(TimeRequest request) => Path.Combine(folder, FileName(request, "tsr"));

    /// <inheritdoc/>
    public byte[] Ask(TimeRequest request, CancellationToken ct)
    {
        try
        {
            var answer = AnswerPath(request);
            if (File.Exists(answer))
            {
                return new FileInfo(answer).Length <= MaxAnswer
                    ? File.ReadAllBytes(answer)
                    : throw new TimeAuthorityException($"{answer}: is too large for an answer");
            }

            Directory.CreateDirectory(folder);
            var question = Path.Combine(folder, FileName(request, "tsq"));
            File.WriteAllBytes(question, request.Query());
            throw new TimeAuthorityException($"{Name}: the question lies in {question}; the answer is awaited as {answer}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new TimeAuthorityException($"{Name}: {folder}: {fault.Message}", fault);
        }
    }

    private static string FileName(TimeRequest request, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{request.Number:d6}-{request.Authority}.{ending}");
}
