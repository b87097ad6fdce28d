using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>An article found by an id, with the limbs that the id names.</summary>
/// <param name="Article">The article in one version.</param>
/// <param name="Limbs">The limbs named; all of them where the id names the article.</param>
public sealed record FoundArticle(Article Article, ImmutableArray<LawLimb> Limbs);

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
                found.Add(new(article, article.Limbs));
                continue;
            }

            ImmutableArray<LawLimb> limbs =
                [.. article.Limbs.Where(l => string.Equals(l.Id, id, StringComparison.Ordinal) || l.Id.StartsWith(id + "(", StringComparison.Ordinal))];
            if (!limbs.IsEmpty && id.StartsWith(article.Id, StringComparison.Ordinal))
            {
                found.Add(new(article, limbs));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The source tags of an article: its own, those of its limbs and of their numbers, sorted.</summary>
    public static ImmutableArray<string> Sources(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. article.Limbs.SelectMany(l => l.Constants.Select(c => c.Source).Append(l.Source)).Append(article.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
