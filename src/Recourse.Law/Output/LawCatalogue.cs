using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>An article found by an id, with the limbs that the id names.</summary>
/// <param name="Article">The article in one version.</param>
/// <param name="Limbs">The limbs named; all of them where the id names the article.</param>
public sealed record FoundArticle(Article Article, ImmutableArray<LawLimb> Limbs)
{
    /// <summary>The paragraphs named; all of them where the id names the article.</summary>
    public ImmutableArray<LawParagraph> Paragraphs { get; init; } = [];
}

/// <summary>Finds articles and limbs of a pack by id.</summary>
public static class LawCatalogue
{
    /// <summary>
    /// The versions of what an id names, oldest first: an article (<c>2017-10/5</c>), a paragraph (<c>2017-10/5(1)</c>) or a limb
    /// (<c>2017-10/5(1)(iii)</c>). Empty where the pack has none.
    /// </summary>
    public static ImmutableArray<FoundArticle> Find(LawPack pack, string id)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(id);
        var found = ImmutableArray.CreateBuilder<FoundArticle>();
        foreach (var article in pack.Articles)
        {
            if (string.Equals(article.Id, id, StringComparison.Ordinal))
            {
                found.Add(new(article, article.Limbs) { Paragraphs = article.Paragraphs });
                continue;
            }

            bool Named(string part) => string.Equals(part, id, StringComparison.Ordinal) || part.StartsWith(id + "(", StringComparison.Ordinal);
            ImmutableArray<LawLimb> limbs = [.. article.Limbs.Where(l => Named(l.Id))];
            ImmutableArray<LawParagraph> paragraphs = [.. article.Paragraphs.Where(p => Named(p.Id))];
            if (limbs.Length + paragraphs.Length > 0 && id.StartsWith(article.Id, StringComparison.Ordinal))
            {
                found.Add(new(article, limbs) { Paragraphs = paragraphs });
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The source tags of an article: its own, those of its limbs and of their numbers, sorted.</summary>
    public static ImmutableArray<string> Sources(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. article.Limbs.SelectMany(l => l.Constants.Select(c => c.Source).Append(l.Source))
            .Concat(article.Paragraphs.SelectMany(p => p.Constants.Select(c => c.Source).Append(p.Source))).Append(article.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
