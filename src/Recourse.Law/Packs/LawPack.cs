using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Recourse.Law;

/// <summary>
/// The law as data: articles in their versions and how offences are put together from their limbs. One file an article and version,
/// each readable by a lawyer; loading refuses whatever is not exactly as it should be.
/// </summary>
public sealed class LawPack
{
    private static readonly Lazy<LawPack> Embedded = new(FromResources);
    private readonly ImmutableArray<OffenceRule> _offences;
    private readonly Dictionary<string, ImmutableArray<Article>> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Article Article, LawLimb Limb)> _limbs = new(StringComparer.Ordinal);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<OffenceRule, BoundRule> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> _files;

    private LawPack(
        ImmutableArray<Article> articles, ImmutableArray<OffenceRule> offences, ImmutableArray<LawActivation> activations, string digest,
        ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> files, ReadChecklist? checklist)
    {
        (Articles, _offences, Activations, Digest, _files, Checklist) = (articles, offences, activations, digest, files, checklist);
        foreach (var group in articles.GroupBy(a => a.Id, StringComparer.Ordinal))
        {
            _versions[group.Key] = [.. group];
        }

        // Later versions and later articles take the place of earlier ones.
        foreach (var (article, limb) in articles.SelectMany(a => a.Limbs.Select(l => (a, l))))
        {
            _limbs[limb.Id] = (article, limb);
        }
    }

    /// <summary>Every article in every version, by id and first day in force (ordinal order).</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>Rules from memory that a named reviewer has switched on, in the order of their files.</summary>
    public ImmutableArray<LawActivation> Activations { get; }

    /// <summary>SHA-256 (lower-case hexadecimal) over the files in ordinal order of their paths: path, then bytes.</summary>
    public string Digest { get; }

    /// <summary>The files of the pack in ordinal order.</summary>
    internal ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Files => _files;

    internal ImmutableArray<OffenceRule> Offences => _offences;

    /// <summary>The checklist of a preservation record; null where the pack has none.</summary>
    internal ReadChecklist? Checklist { get; }

    /// <summary>The pack that ships with the program.</summary>
    /// <exception cref="LawPackException">A file of it is malformed.</exception>
    public static LawPack Load() => Embedded.Value;

    /// <summary>A pack from files: path under <c>law/</c> with forward slashes, and bytes (UTF-8).</summary>
    /// <exception cref="LawPackException">Names the file and the line.</exception>
    public static LawPack From(IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (articles, offences, activations) = (new List<Article>(), new List<OffenceRule>(), new List<LawActivation>());
        ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> ordered = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        ReadChecklist? checklist = null;
        foreach (var (path, bytes) in ordered)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes.Span);
            var text = Encoding.UTF8.GetString(bytes.Span);
            if (path.StartsWith("offences/", StringComparison.Ordinal))
            {
                offences.Add(PackReader.Offence(path, text));
            }
            else if (path.StartsWith("activations/", StringComparison.Ordinal))
            {
                activations.Add(Law.Activations.Read(path, text));
            }
            else if (path.StartsWith("checklists/", StringComparison.Ordinal))
            {
                checklist = checklist is null ? ChecklistReader.Read(path, text) : throw new LawPackException(path, 1, "a pack has one checklist");
            }
            else
            {
                articles.Add(PackReader.Article(path, text));
            }
        }

        ImmutableArray<Article> sorted = [.. articles.OrderBy(a => a.Id, StringComparer.Ordinal).ThenBy(a => a.InForce)];
        Check(sorted, offences);
        Check(sorted, checklist);
        sorted = Law.Activations.Apply(sorted, [.. activations]);
        return new LawPack(sorted, [.. offences], [.. activations], Convert.ToHexStringLower(hash.GetHashAndReset()), ordered, checklist);
    }

    /// <summary>This pack with more files (activations of one's own, say): a pack of its own with its own digest.</summary>
    /// <exception cref="LawPackException">A file is malformed, or stands in the pack already.</exception>
    public LawPack With(IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        (string Path, ReadOnlyMemory<byte> Bytes)[] all = [.. _files, .. files];
        return all.GroupBy(f => f.Path, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new LawPackException($"the pack has two files '{twice.Key}'")
            : From(all);
    }

    /// <summary>This pack with one file replaced. The others are not read again.</summary>
    internal LawPack Replacing(string path, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span);
        var isOffence = path.StartsWith("offences/", StringComparison.Ordinal);
        ImmutableArray<Article> articles = isOffence
            ? Articles
            : [.. Articles.Where(a => !string.Equals(a.File, path, StringComparison.Ordinal)).Append(PackReader.Article(path, text)).OrderBy(a => a.Id, StringComparer.Ordinal).ThenBy(a => a.InForce)];
        ImmutableArray<OffenceRule> offences = isOffence
            ? [.. _offences.Select((o, i) => string.Equals(OffencePath(i), path, StringComparison.Ordinal) ? PackReader.Offence(path, text) : o)]
            : _offences;
        Check(articles, [.. offences]);
        return new LawPack(articles, offences, Activations, "", [.. _files.Select(f => string.Equals(f.Path, path, StringComparison.Ordinal) ? (path, bytes) : f)], Checklist);
    }

    private string OffencePath(int index) => _files.Where(f => f.Path.StartsWith("offences/", StringComparison.Ordinal)).ElementAt(index).Path;

    /// <summary>The versions of an article, oldest first; empty where the pack has none.</summary>
    public ImmutableArray<Article> Versions(string article) => _versions.TryGetValue(article, out var found) ? found : [];

    /// <summary>The newest version of a limb or of an article's only limb; null where the pack has none.</summary>
    internal (Article Article, LawLimb Limb)? Find(string limb) => _limbs.TryGetValue(limb, out var found) ? found : null;

    /// <summary>One of its offences with its limbs looked up.</summary>
    internal BoundRule Bound(OffenceRule rule) => _bound.GetOrAdd(rule, r => new BoundRule(this, r));

    private static void Check(ImmutableArray<Article> articles, List<OffenceRule> offences)
    {
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            if (article.Limbs.Select(l => l.Id).Concat(article.Paragraphs.Select(p => p.Id)).GroupBy(l => l, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                throw new LawPackException(article.File, 1, $"the limb '{twice.Key}' is given twice");
            }

            if (i > 0 && string.Equals(articles[i - 1].Id, article.Id, StringComparison.Ordinal) && articles[i - 1].Repealed is not { } end)
            {
                throw new LawPackException(articles[i - 1].File, 1, $"'repealed' must be a date: {article.File} follows it");
            }

            if (i > 0 && string.Equals(articles[i - 1].Id, article.Id, StringComparison.Ordinal) && articles[i - 1].Repealed > article.InForce)
            {
                throw new LawPackException(article.File, 1, $"it overlaps with {articles[i - 1].File}");
            }
        }

        var limbs = articles.SelectMany(a => a.Limbs).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in offences)
        {
            foreach (var id in rule.Limbs())
            {
                if (!limbs.Contains(id))
                {
                    throw new LawPackException($"offence {rule.Offence}: no article of the pack has the limb '{id}'");
                }
            }

            if (!articles.Any(a => string.Equals(a.Id, rule.Article, StringComparison.Ordinal)))
            {
                throw new LawPackException($"offence {rule.Offence}: the pack has no article '{rule.Article}'");
            }
        }
    }

    private static void Check(ImmutableArray<Article> articles, ReadChecklist? checklist)
    {
        foreach (var item in checklist?.Items ?? [])
        {
            if (item.Basis.FirstOrDefault(id => !articles.Any(a => string.Equals(a.Id, id, StringComparison.Ordinal))) is { } absent)
            {
                throw new LawPackException(checklist!.File, 1, $"{item.Id} rests on '{absent}', which the pack does not have");
            }
        }
    }

    private static LawPack FromResources()
    {
        var assembly = typeof(LawPack).Assembly;
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            if (path.StartsWith("law/", StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                files.Add((path["law/".Length..], copy.ToArray()));
            }
        }

        return From(files);
    }
}
