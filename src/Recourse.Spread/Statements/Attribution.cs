using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>Which roots a statement of the case file is about.</summary>
internal sealed class Attribution
{
    private readonly SpreadResult _result;
    private readonly Dictionary<string, Information> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Information> _byRoot;
    private readonly ILookup<string, string> _labelled;
    private readonly Dictionary<string, InformationGroup> _groupOf = new(StringComparer.Ordinal);

    public Attribution(SpreadResult result, CaseFile file)
    {
        _result = result;
        _byRoot = result.Information.Where(static entry => entry.Root.Length > 0).ToLookup(static entry => entry.Root, StringComparer.Ordinal);
        _labelled = file.Information.SelectMany(static label => label.Posts.Select(post => (label.Id, Post: post)))
            .ToLookup(static entry => entry.Id, static entry => entry.Post, StringComparer.Ordinal);
        foreach (var entry in result.Information)
        {
            _byId[entry.Id] = entry;
        }

        foreach (var group in result.SameInformation)
        {
            foreach (var member in group.Members)
            {
                _groupOf[member] = group;
            }
        }
    }

    /// <summary>
    /// The roots that people name (posts of the statement, else of its label, else the group that the label calls), with the roots of the same
    /// groups by the same author or by the actor's accounts; then the rest of those groups; then the groups.
    /// </summary>
    public (IReadOnlyList<Information> Named, IReadOnlyList<Information> Copies, IReadOnlyList<InformationGroup> Groups) Of(Actor actor, Statement statement)
    {
        var named = Named(statement);
        var groups = named.Select(member => _groupOf[member.Id]).Distinct().ToList();
        var authors = named.Where(static member => Author(member).Length > 0)
            .Select(static member => new Account(member.Platform, Author(member))).Concat(actor.Accounts).ToList();
        var copies = new List<Information>();
        var all = new List<Information>(named);
        var taken = named.Select(static member => member.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var member in _result.Information.Where(entry => !taken.Contains(entry.Id) && groups.Contains(_groupOf[entry.Id])))
        {
            var author = Author(member);
            var own = author.Length > 0
                && authors.Any(account => string.Equals(account.Id, author, StringComparison.Ordinal) && AccountRules.Same(account.Platform ?? "", member.Platform));
            (own ? all : copies).Add(member);
        }

        return (all, copies, groups);
    }

    private List<Information> Named(Statement statement)
    {
        IEnumerable<string> posts = statement.Posts.Length > 0 ? statement.Posts : _labelled[statement.Information];
        var named = posts.SelectMany(post => _byRoot[post]).DistinctBy(static entry => entry.Id, StringComparer.Ordinal).ToList();
        if (named.Count > 0 || statement.Posts.Length > 0 || statement.Information.Length == 0)
        {
            return named;
        }

        if (_byId.TryGetValue(statement.Information, out var one))
        {
            return [one];
        }

        var group = _result.SameInformation.FirstOrDefault(group => group.Aliases.Contains(statement.Information, StringComparer.Ordinal));
        return group is null ? [] : [.. _result.Information.Where(entry => group.Members.Contains(entry.Id, StringComparer.Ordinal))];
    }

    private static string Author(Information entry) => entry.Counted.Root?.Author ?? "";
}
