using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Reads activations and puts them on the articles of a pack. One that finds nothing to activate is refused.</summary>
internal static class Activations
{
    public static LawActivation Read(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var target = root.Mapping("activates");
        var article = target.Filled("article");
        var activation = new LawActivation
        {
            Article = article,
            InForce = target.Date("inForce"),
            Limb = target.Has("limb") ? article + target.Text("limb") : null,
            Constant = target.Has("constant") ? target.Filled("constant") : "",
            Reviewer = root.Filled("reviewer"),
            Qualification = root.Filled("qualification"),
            Date = root.Date("date"),
            ComparedWith = root.Filled("comparedWith"),
            File = file,
        };
        target.Done();
        root.Done();
        return activation is { Limb: null, Constant.Length: > 0 } ? throw target.Error("'constant' needs its 'limb'") : activation;
    }

    public static ImmutableArray<Article> Apply(ImmutableArray<Article> articles, ImmutableArray<LawActivation> activations)
    {
        foreach (var activation in activations)
        {
            var found = articles.FirstOrDefault(a => string.Equals(a.Id, activation.Article, StringComparison.Ordinal) && a.InForce == activation.InForce)
                ?? throw new LawPackException(activation.File, 1, $"the pack has no version of {activation.Article} from {VersionResolver.Day(activation.InForce)}");
            articles = articles.Replace(found, On(found, activation));
        }

        return articles;
    }

    private static Article On(Article article, LawActivation activation)
    {
        if (activation.Limb is null)
        {
            return article is { InForceSource: "M", DateActivation: null } ? article with { DateActivation = activation } : throw Nothing(activation);
        }

        var limb = article.Limbs.FirstOrDefault(l => string.Equals(l.Id, activation.Limb, StringComparison.Ordinal))
            ?? throw new LawPackException(activation.File, 1, $"the version has no limb '{activation.Limb}'");
        return article with { Limbs = article.Limbs.Replace(limb, On(limb, activation)) };
    }

    private static LawLimb On(LawLimb limb, LawActivation activation)
    {
        if (activation.Constant.Length == 0)
        {
            return limb.Unverified ? limb with { Activation = activation } : throw Nothing(activation);
        }

        var constant = limb.Constants.FirstOrDefault(c => string.Equals(c.Name, activation.Constant, StringComparison.Ordinal))
            ?? throw new LawPackException(activation.File, 1, $"the limb has no number '{activation.Constant}'");
        return constant.Unverified ? limb with { Constants = limb.Constants.Replace(constant, constant with { Activation = activation }) } : throw Nothing(activation);
    }

    private static LawPackException Nothing(LawActivation activation) =>
        new(activation.File, 1, $"{activation.Target} is not tagged M, or is activated twice");
}
