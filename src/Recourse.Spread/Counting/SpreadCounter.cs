using Recourse.Records;

namespace Recourse.Spread;

/// <summary>
/// Counts how informations spread: cascades, exclusions, groups of the same information. Exact; the same material gives the same result whatever
/// the order of its files, where ids are unique (of rows with one id the first that is read counts).
/// </summary>
/// <remarks>
/// One pass over the posts and dictionaries: time and memory grow with the number of posts. Rows belong to the root that they name, else to the
/// root that their chain of parents leads to. Rows whose chain ends outside the material hang under the only root of their document, else
/// under the only root of the material, else they make an information whose root is the missing parent; rows that name neither root nor
/// parent, with no only root to hang under, make an information without a root id for each document.
/// </remarks>
public static class SpreadCounter
{
    /// <summary>Name and version of the engine, as findings state it. Raised whenever a result can change.</summary>
    public const string Engine = "spread/1";

    /// <summary>Counts some material.</summary>
    /// <param name="material">Posts and counters that were read.</param>
    /// <param name="options">What people state; <see cref="SpreadOptions.None"/> without a case.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    public static SpreadResult Count(PostMaterial material, SpreadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new SpreadBuilder();
        builder.AddDocuments(material.Documents);
        foreach (var post in material.Posts)
        {
            builder.Add(post);
        }

        foreach (var reading in material.Counters)
        {
            builder.Add(reading);
        }

        return builder.Build(options, cancellationToken);
    }

    /// <summary>
    /// Combines partial results over disjoint material: no root may occur in two parts. Work is divided by root, so that every row stands in
    /// the part of its root; groups, kinds of rows and decisions are then taken over the whole. Associative and commutative.
    /// </summary>
    /// <exception cref="ArgumentException">A root occurs in two parts: its rows were divided, and duplicates across the parts could not be seen.</exception>
    public static SpreadResult Merge(IEnumerable<SpreadResult> parts, SpreadOptions options)
    {
        var counted = parts.Select(static part => part.Counted).ToList();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var information in counted.SelectMany(static part => part.Information))
        {
            if (!ids.Add(information.Id))
            {
                throw new ArgumentException($"The root {information.Id} occurs in two parts.", nameof(parts));
            }
        }

        var kinds = new Dictionary<string, KindsSeen>(StringComparer.Ordinal);
        var files = new Dictionary<DocumentKey, string>();
        foreach (var part in counted)
        {
            foreach (var (platform, seen) in part.Kinds)
            {
                kinds[platform] = kinds.GetValueOrDefault(platform) | seen;
            }

            foreach (var (document, file) in part.Files)
            {
                files[document] = file;
            }
        }

        var notices = counted.SelectMany(static part => part.Notices).Distinct().ToList();
        return ResultMaker.Make(new([.. counted.SelectMany(static part => part.Information)], kinds, files, notices), options);
    }
}
