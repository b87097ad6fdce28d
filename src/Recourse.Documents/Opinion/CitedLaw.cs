using System.Globalization;
using Recourse.Law;

namespace Recourse.Documents;

/// <summary>Citations from a pack.</summary>
/// <param name="pack">The law.</param>
/// <param name="on">The day of the decision: provisions that no act is weighed under are cited as they stand then; null for the newest.</param>
internal sealed class CitedLaw(LawPack pack, DateOnly? on)
{
    /// <summary>The provision of a weighed limb, in the version that governed.</summary>
    public CitedProvision Of(LimbResult limb)
    {
        var versions = LawCatalogue.Find(pack, limb.Id).Select(found => found.Article).ToArray();
        var governing = versions.FirstOrDefault(article => article.InForce == limb.InForce);
        return new(limb.Id, (governing ?? versions[^1]).Citation, governing is null ? "none" : Day(governing));
    }

    /// <summary>An article, paragraph or limb by its id; null where this pack has none.</summary>
    public CitedProvision? Of(string id)
    {
        var versions = LawCatalogue.Find(pack, id).Select(found => found.Article).ToArray();
        return versions.LastOrDefault(article => on is not { } day || article.InForce <= day) is { } standing ? new(id, standing.Citation, Day(standing))
            : versions is [var first, ..] ? new(id, first.Citation, Day(first)) : null;
    }

    private static string Day(Article article) => article.InForce.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
