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

    private LawPack(ImmutableArray<Article> articles, ImmutableArray<OffenceRule> offences, string digest)
    {
        Articles = articles;
        _offences = offences;
        Digest = digest;
    }

    /// <summary>Every article in every version, by id and first day in force (ordinal order).</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>SHA-256 (lower-case hexadecimal) over the files in ordinal order of their paths: path, then bytes.</summary>
    public string Digest { get; }

    internal ImmutableArray<OffenceRule> Offences => _offences;

    /// <summary>The pack that ships with the program.</summary>
    /// <exception cref="LawPackException">A file of it is malformed.</exception>
    public static LawPack Load() => Embedded.Value;

    /// <summary>A pack from files: path under <c>law/</c> with forward slashes, and bytes (UTF-8).</summary>
    /// <exception cref="LawPackException">Names the file and the line.</exception>
    public static LawPack From(IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (articles, offences) = (new List<Article>(), new List<OffenceRule>());
        foreach (var (path, bytes) in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes.Span);
            var text = Encoding.UTF8.GetString(bytes.Span);
            if (path.StartsWith("offences/", StringComparison.Ordinal))
            {
                offences.Add(PackReader.Offence(path, text));
            }
            else
            {
                articles.Add(PackReader.Article(path, text));
            }
        }

        ImmutableArray<Article> sorted = [.. articles.OrderBy(a => a.Id, StringComparer.Ordinal).ThenBy(a => a.InForce)];
        Check(sorted, offences);
        return new LawPack(sorted, [.. offences], Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The versions of an article, oldest first; empty where the pack has none.</summary>
    public ImmutableArray<Article> Versions(string article) => [.. Articles.Where(a => string.Equals(a.Id, article, StringComparison.Ordinal))];

    /// <summary>The newest version of a limb or of an article's only limb; null where the pack has none.</summary>
    internal (Article Article, LawLimb Limb)? Find(string limb)
    {
        foreach (var article in Articles.Reverse())
        {
            if (article.Limbs.FirstOrDefault(l => string.Equals(l.Id, limb, StringComparison.Ordinal)) is { } found)
            {
                return (article, found);
            }
        }

        return null;
    }

    private static void Check(ImmutableArray<Article> articles, List<OffenceRule> offences)
    {
        for (var i = 0; i < articles.Length; i++)
        {
            var article = articles[i];
            if (article.Limbs.GroupBy(l => l.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
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
            var named = rule.Elements.SelectMany(e => e).Concat(rule.Serious).Concat(rule.EspeciallySerious).Concat(rule.Bars).Concat(rule.Notes)
                .Concat(rule.Circumstances).Concat(rule.PublicGrounds).Concat(rule.LawfulBusinessSerious)
                .Concat(rule.Administrative).Concat(rule.AdministrativeBars).Concat(rule.CriminalOnlyBars).Concat(rule.Acceptance)
                .Concat(rule.LawfulBusinessScope.Length == 0 ? [] : [rule.LawfulBusinessScope]);
            foreach (var id in named)
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
