namespace Recourse.Evidence;

/// <summary>Turns staged sources into entries, one after another in the order of the requests.</summary>
internal sealed class BatchEntries(VaultPaths paths, IFileSteps steps, VaultState state, VaultOptions options)
{
    private readonly List<LedgerEvent> _drafts = [];
    private readonly Dictionary<(string Name, string Role), LedgerEvent> _latest = [];
    private readonly HashSet<string> _staged = new(StringComparer.Ordinal);
    private readonly long _size = state.Head.Size;

    /// <summary>The entries so far.</summary>
    public IReadOnlyList<LedgerEvent> Drafts => _drafts;

    /// <summary>Adds one, unless the latest version of that name and role has the same bytes (and the same details where they are given).</summary>
    public SealOutcome Add(SealRequest request, Staged staged, IReadOnlyDictionary<string, string>? details)
    {
        var key = (request.Name, request.Role);
        var before = _latest.TryGetValue(key, out var draft) ? draft.ToExhibit() : state.Latest(request.Name, request.Role);
        if (before is not null && string.Equals(before.Sha256, staged.Digest.Sha256, StringComparison.Ordinal)
            && (details is null or { Count: 0 } || Same(details, draft?.Details ?? state.Events[(int)before.Entry].Details)))
        {
            return new SealOutcome(request, before, New: false, null);
        }

        Place(staged);
        var entry = new LedgerEvent(
            _size + _drafts.Count,
            EventKinds.Added,
            EventText.Round(options.Time.GetLocalNow()),
            options.Operator,
            staged.Digest.Sha256,
            staged.Digest.Sm3,
            staged.Digest.Bytes,
            request.Name,
            request.Role,
            request.Source,
            details ?? new Dictionary<string, string>(StringComparer.Ordinal));
        _drafts.Add(entry);
        _latest[key] = entry;
        return new SealOutcome(request, entry.ToExhibit(), New: true, null);
    }

    // Bytes already in the store (under another name, or from a moment ago) are stored once; the staged copy goes with the staging folder.
    private void Place(Staged staged)
    {
        if (staged.Path is not null && !File.Exists(paths.Blob(staged.Digest.Sha256)) && _staged.Add(staged.Digest.Sha256))
        {
            steps.Move(staged.Path, paths.Staged(staged.Digest.Sha256));
        }
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(detail => other.TryGetValue(detail.Key, out var value) && string.Equals(value, detail.Value, StringComparison.Ordinal));
}
