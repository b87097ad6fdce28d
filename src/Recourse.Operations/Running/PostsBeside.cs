using System.Collections.Concurrent;
using System.Collections.Immutable;
using Recourse.Records;

namespace Recourse.Operations;

/// <summary>Collects posts while the material is scanned for personal information, so that nothing is read twice. One collector a file, joined in the files' order.</summary>
internal sealed class PostsBeside(Func<string, ColumnHints> hints)
{
    private readonly ConcurrentDictionary<string, PostCollector> _collectors = new(StringComparer.Ordinal);

    public IRowSink Of(SourceFile file) => _collectors.GetOrAdd(file.Name, _ => new PostCollector(hints));

    /// <summary>The documents of the scan with what the reader of typed records took them for, and what a person should know of their times.</summary>
    public static ImmutableArray<DocumentSummary> ReadAs(ImmutableArray<DocumentSummary> scanned, IReadOnlyList<DocumentSummary> read)
    {
        var told = read.Where(document => document.ReadAs.Count > 0 || document.Notices.Count > 0)
            .GroupBy(document => (document.Info.File, document.Info.Index)).ToDictionary(group => group.Key, group => group.First());
        return [.. scanned.Select(document => told.TryGetValue((document.Info.File, document.Info.Index), out var more)
            ? document with { ReadAs = more.ReadAs, Notices = more.Notices }
            : document)];
    }

    /// <summary>Everything collected, with the losses that only a reader of posts sees.</summary>
    public PostMaterial Material(IReadOnlyList<SourceFile> files, IReadOnlyList<DocumentSummary> documents)
    {
        var parts = files.Where(file => _collectors.ContainsKey(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => _collectors[file.Name].Material(
                [.. documents.Where(document => document.Info.File == file.Name || document.Info.File.StartsWith(file.Name + "!/", StringComparison.Ordinal))]))
            .ToList();
        return new PostMaterial(
            [.. parts.SelectMany(part => part.Posts)],
            [.. parts.SelectMany(part => part.Counters)],
            [.. parts.SelectMany(part => part.Documents)]);
    }
}
