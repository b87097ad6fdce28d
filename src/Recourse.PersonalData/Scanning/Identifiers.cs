using System.Collections.Immutable;

namespace Recourse.PersonalData;

/// <summary>Identifiers of all files of a scan: how often each kind stands there, how many are different. Shared by its threads.</summary>
internal sealed class Identifiers
{
    private readonly Lock _gate = new();
    private readonly long[] _occurrences = new long[IdentifierKinds.All.Length];
    private readonly long[] _masked = new long[IdentifierKinds.All.Length];
    private NumberSet[]? _distinct;

    /// <summary>Texts that serve as keys.</summary>
    public Interners Texts { get; } = new();

    /// <summary>Adds those of a file that was read.</summary>
    public void Add(FoundIdentifiers file)
    {
        lock (_gate)
        {
            for (var kind = 0; kind < _occurrences.Length; kind++)
            {
                _occurrences[kind] += file.Occurrences[kind];
                _masked[kind] += file.Masked[kind];
                _distinct?[kind].UnionWith(file.Distinct[kind]);
            }

            // The first file's sets are taken over, since they may be the only big ones.
            _distinct ??= file.Distinct;
        }
    }

    /// <summary>The counts, in the order of the kinds' names; kinds that do not occur are left out.</summary>
    public ImmutableArray<IdentifierCount> Counts() =>
    [
        .. IdentifierKinds.All
            .Select(kind => new IdentifierCount(
                IdentifierKinds.Name(kind), _occurrences[(int)kind], kind == IdentifierKind.Email ? Texts.Emails.Count : _distinct?[(int)kind].Count ?? 0,
                _masked[(int)kind]))
            .Where(count => count.Occurrences > 0 || count.Masked > 0)
            .OrderBy(count => count.Kind, StringComparer.Ordinal),
    ];
}
