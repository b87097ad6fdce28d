using System.Runtime.ExceptionServices;

namespace Recourse.Evidence;

/// <summary>Seals in batches: reads a batch's sources in parallel into the staging folder, then appends its entries under one checkpoint.</summary>
internal sealed class Sealer(VaultPaths paths, IFileSteps steps, VaultStore store, VaultOptions options)
{
    // A batch bounds what a crash costs and how long a watcher waits for news.
    private const int BatchFiles = 64;
    private const long BatchBytes = 256L << 20;

    private static readonly IReadOnlyDictionary<string, string> NoDetails = new Dictionary<string, string>(StringComparer.Ordinal);

    private readonly Stager _stager = new(paths, steps);

    /// <summary>Seals files; the caller is the only writer.</summary>
    public List<SealOutcome> Seal(IReadOnlyList<SealRequest> files, int threads, Action<SealOutcome>? progress, CancellationToken ct)
    {
        var outcomes = new List<SealOutcome>(files.Count);
        foreach (var batch in Batches(files))
        {
            InStaging(() =>
            {
                var reads = Read(batch, threads, ct);
                var entries = new BatchEntries(paths, steps, store.State, options);
                outcomes.AddRange(batch.Zip(reads, (request, read) => read.Fault is { } fault
                    ? new SealOutcome(request, null, New: false, fault.Message) { Fault = fault.Fault }
                    : entries.Add(request, read.Staged!, NoDetails)));
                Append(entries);
                return 0;
            });
            foreach (var outcome in outcomes.TakeLast(batch.Count))
            {
                progress?.Invoke(outcome);
            }
        }

        return outcomes;
    }

    /// <summary>Seals bytes; the caller is the only writer.</summary>
    public Exhibit SealBytes(ReadOnlyMemory<byte> bytes, string name, string role, string source, IReadOnlyDictionary<string, string>? details)
    {
        return InStaging(() =>
        {
            var entries = new BatchEntries(paths, steps, store.State, options);
            var outcome = entries.Add(new SealRequest("", name, role, source), _stager.Stage(bytes, 0), details);
            Append(entries);
            return outcome.Exhibit!;
        });
    }

    private (Staged? Staged, SealException? Fault)[] Read(List<SealRequest> batch, int threads, CancellationToken ct)
    {
        var reads = new (Staged?, SealException?)[batch.Count];
        try
        {
            Parallel.For(0, batch.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct }, slot =>
            {
                try
                {
                    var before = store.State.Latest(batch[slot].Name, batch[slot].Role);
                    reads[slot] = (_stager.Stage(batch[slot].FullPath, slot, before, ct), null);
                }
                catch (SealException fault)
                {
                    reads[slot] = (null, fault);
                }
            });
        }
        catch (AggregateException faults)
        {
            // The store's disk failed under one of them: that ends the whole.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return reads;
    }

    private void Append(BatchEntries entries)
    {
        if (entries.Drafts.Count > 0)
        {
            steps.SyncDirectory(paths.Staging);
            store.Append(entries.Drafts);
        }
    }

    private T InStaging<T>(Func<T> work)
    {
        steps.MakeDirectory(paths.Staging);
        try
        {
            return work();
        }
        finally
        {
            // A batch whose journal stands still needs what is staged: finishing it is the business of the next writer.
            if (!File.Exists(paths.Journal))
            {
                steps.DeleteDirectory(paths.Staging);
            }
        }
    }

    private static IEnumerable<List<SealRequest>> Batches(IReadOnlyList<SealRequest> files)
    {
        var batch = new List<SealRequest>();
        long bytes = 0;
        foreach (var file in files)
        {
            batch.Add(file);
            bytes += File.Exists(file.FullPath) ? new FileInfo(file.FullPath).Length : 0;
            if (batch.Count == BatchFiles || bytes >= BatchBytes)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
