using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Reads a list, a folder or a container into inputs with ids that are unique.</summary>
internal static class ListFiles
{
    /// <summary>The inputs with their final ids, and what could not be read or used.</summary>
    /// <param name="path">The path that the user named: what ids leave out.</param>
    /// <param name="files">Its files.</param>
    /// <param name="request">How to read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static (List<(string Id, ListInput Input)> Inputs, List<Loss> Lost) Read(
        string path, IReadOnlyList<SourceFile> files, GroupRequest request, CancellationToken cancellation)
    {
        var lost = new List<Loss>();
        var inputs = new List<ListInput>();
        foreach (var file in files)
        {
            var sink = new ListSink(request.Columns, files.Count == 1 && string.Equals(file.Name, path, StringComparison.Ordinal), image => request.Picture?.Invoke(file, image));
            var limits = ReaderLimits.Default with
            {
                Picture = picture =>
                {
                    sink.Take(picture);
                    return request.Recognise;
                },
            };
            var summaries = DocumentReader.Read(file, static _ => ColumnHints.None, sink, limits, cancellation);
            lost.AddRange(summaries.SelectMany(static summary => summary.Lost).Concat(sink.Lost)
                .OrderBy(static loss => loss.File, StringComparer.Ordinal));
            inputs.AddRange(sink.Inputs);
            if (sink.Inputs.Count == 0 && summaries.Count > 0 && summaries.All(static summary => summary.Lost.Count == 0) && sink.Lost.Count == 0)
            {
                lost.Add(new(file.Name, "whole file", "It holds no text and no picture."));
            }
        }

        return (Name(path, inputs, lost), lost);
    }

    // One list: its own ids. Several lists may number their rows alike: there the document stands before the id.
    private static List<(string Id, ListInput Input)> Name(string path, List<ListInput> inputs, List<Loss> lost)
    {
        var lists = inputs.Where(static input => input.Id.Length > 0).Select(static input => input.Document).Distinct(StringComparer.Ordinal).Take(2).Count();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<(string Id, ListInput Input)>(inputs.Count);
        foreach (var input in inputs)
        {
            var document = Within(path, input.Document);
            var id = input.Id.Length == 0 ? document : lists > 1 ? $"{document}#{input.Id}" : input.Id;
            if (seen.Add(id))
            {
                named.Add((id, input));
            }
            else
            {
                lost.Add(new(input.Document, input.Locator.Row > 0 ? $"row={input.Locator.Row}" : "whole file", "The id was read already; the first input with it counts."));
            }
        }

        return named;
    }

    private static string Within(string path, string document)
    {
        foreach (var mark in (ReadOnlySpan<string>)["!/", "/"])
        {
            if (document.Length > path.Length + mark.Length && document.StartsWith(path, StringComparison.Ordinal) && document.AsSpan(path.Length).StartsWith(mark, StringComparison.Ordinal))
            {
                return document[(path.Length + mark.Length)..];
            }
        }

        return document[(document.LastIndexOf('/') + 1)..];
    }
}
