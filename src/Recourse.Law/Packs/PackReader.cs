using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Recourse.Law;

/// <summary>Reads one file of a pack.</summary>
internal static class PackReader
{
    private static readonly FrozenDictionary<string, InstrumentRank> Ranks = new Dictionary<string, InstrumentRank>(StringComparer.Ordinal)
    {
        ["statute"] = InstrumentRank.Statute,
        ["interpretation"] = InstrumentRank.Interpretation,
        ["guidance"] = InstrumentRank.Guidance,
        ["procedure"] = InstrumentRank.Procedure,
        ["administrative"] = InstrumentRank.Administrative,
        ["civil"] = InstrumentRank.Civil,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ArticleKind> Kinds = new Dictionary<string, ArticleKind>(StringComparer.Ordinal)
    {
        ["rule"] = ArticleKind.Rule,
        ["definition"] = ArticleKind.Definition,
        ["general"] = ArticleKind.General,
        ["procedure"] = ArticleKind.Procedure,
        ["guidance"] = ArticleKind.Guidance,
        ["penalty"] = ArticleKind.Penalty,
        ["remedy"] = ArticleKind.Remedy,
        ["evidence"] = ArticleKind.Evidence,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Over> Overs = new Dictionary<string, Over>(StringComparer.Ordinal)
    {
        ["act"] = Over.Act,
        ["information"] = Over.Information,
        ["window"] = Over.Window,
        ["pool"] = Over.Pool,
        ["actor"] = Over.Actor,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool> Subjects =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["general"] = false, ["special"] = true }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ActKinds> Acts = new Dictionary<string, ActKinds>(StringComparer.Ordinal)
    {
        ["statements"] = ActKinds.Statements,
        ["personalInformation"] = ActKinds.PersonalInformation,
        ["both"] = ActKinds.Both,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, bool> Prosecutions =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["complaint"] = true, ["public"] = false }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Article Article(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var id = root.Filled("id");
        var inner = root.Mapping("instrument");
        var instrument = new Instrument(
            inner.Filled("id"), inner.Bilingual("title"), inner.Filled("number") is "none" ? "" : inner.Text("number"), inner.Choice("rank", Ranks));
        inner.Done();
        if (!id.StartsWith(instrument.Id + "/", StringComparison.Ordinal))
        {
            throw root.Error($"the id '{id}' must begin with the instrument '{instrument.Id}/'");
        }

        var article = new Article
        {
            Id = id,
            Instrument = instrument,
            InForce = root.Date("inForce"),
            Repealed = root.Text("repealed") is "none-known" ? null : root.Date("repealed"),
            Citation = root.Bilingual("citation"),
            Official = root.Bilingual("official"),
            Source = root.Tag(),
            InForceSource = root.Has("inForceTag") ? root.Tag("inForceTag") : "",
            SurelyFrom = root.Has("surelyFrom") ? root.Date("surelyFrom") : null,
            MaximumYears = root.Has("maximumYears") ? Years(root.Mapping("maximumYears")) : null,
            SpecialSubjectsOnly = root.Has("subjects") && root.Choice("subjects", Subjects),
            Limbs = root.Has("limbs") ? [.. root.Mappings("limbs").Select(l => Limb(id, l))] : [],
            Kind = root.Has("kind") ? root.Choice("kind", Kinds) : ArticleKind.Rule,
            Paragraphs = root.Has("paragraphs") ? [.. root.Mappings("paragraphs").Select(p => Paragraph(id, p))] : [],
            Link = root.Has("link") ? Link(root.Mapping("link")) : null,
            File = file,
        };
        article = article with { InForceSource = article.InForceSource.Length > 0 ? article.InForceSource : article.Source };
        root.Done();
        if (article.Kind == ArticleKind.Rule == article.Limbs.IsEmpty)
        {
            throw root.Error("an article has limbs exactly where it is a rule; give another its 'kind' and 'paragraphs'");
        }

        if (article.Kind != ArticleKind.Rule && article.Paragraphs.IsEmpty)
        {
            throw root.Error("an article without limbs has paragraphs");
        }

        if (article.SurelyFrom <= article.InForce || (article.SurelyFrom is not null && article.InForceSource is not "M"))
        {
            throw root.Error("'surelyFrom' is given for an 'inForce' from memory (inForceTag: M) and lies after it");
        }

        if (article.Repealed <= article.InForce)
        {
            throw root.Error("'repealed' must be after 'inForce'");
        }

        return article;
    }

    public static OffenceRule Offence(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var years = Years(root.Mapping("maximumYears"));
        var rule = new OffenceRule
        {
            Offence = root.Filled("offence"),
            Title = root.Bilingual("title"),
            Article = root.Filled("article"),
            Acts = root.Choice("acts", Acts),
            Elements = [.. root.TextLists("elements").Select(l => l.ToImmutableArray())],
            Serious = [.. root.Texts("serious")],
            EspeciallySerious = [.. root.Texts("especiallySerious")],
            Bars = [.. root.Texts("bars")],
            Notes = [.. root.Texts("notes")],
            Circumstances = [.. root.Texts("circumstances")],
            PublicGrounds = [.. root.Texts("publicGrounds")],
            SeriousYears = years.Serious,
            EspeciallySeriousYears = years.EspeciallySerious,
            OnComplaint = root.Choice("prosecution", Prosecutions),
            SuperiorApproval = root.Flag("superiorApproval"),
            Administrative = Optional(root, "administrative"),
            AdministrativeBars = Optional(root, "administrativeBars"),
            CriminalOnlyBars = Optional(root, "criminalOnlyBars"),
            Acceptance = Optional(root, "acceptance"),
            AcceptanceBars = Optional(root, "acceptanceBars"),
            Shown = Optional(root, "shown"),
            AllegedBy = root.TextOr("allegedBy", ""),
        };
        if (root.Has("lawfulBusiness"))
        {
            var business = root.Mapping("lawfulBusiness");
            rule = rule with { LawfulBusinessScope = business.Filled("scope"), LawfulBusinessSerious = [.. business.Texts("serious")] };
            business.Done();
        }

        root.Done();
        return rule;
    }

    private static (int Serious, int EspeciallySerious) Years(Yaml node)
    {
        var years = ((int)node.Number("serious"), (int)node.Number("especiallySerious"));
        node.Done();
        return years;
    }

    private static ImmutableArray<string> Optional(Yaml root, string key) => root.Has(key) ? [.. root.Texts(key)] : [];

    private static LawParagraph Paragraph(string article, Yaml node)
    {
        var paragraph = new LawParagraph
        {
            Id = article + node.Text("id"),
            Title = node.Bilingual("title"),
            Says = node.Bilingual("says"),
            Source = node.Tag(),
            Constants = node.Has("constants") ? Constants(node.Mapping("constants")) : [],
        };
        node.Done();
        return paragraph;
    }

    private static LawLink Link(Yaml node)
    {
        var link = new LawLink(node.Filled("url"), node.Flag("exact"));
        node.Done();
        return Uri.TryCreate(link.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? link : throw node.Error($"'url' is no web address: '{link.Url}'");
    }

    private static LawLimb Limb(string article, Yaml node)
    {
        var constants = node.Has("constants") ? Constants(node.Mapping("constants")) : [];
        var logic = ExpressionReader.Read(node.Mapping("logic"));
        ImmutableArray<LawReading> readings = node.Has("alternatives") ? [.. node.Mappings("alternatives").Select(n => Reading(n, logic))] : [];
        foreach (var name in logic.Uses().Concat(readings.SelectMany(r => r.Logic?.Uses() ?? [])))
        {
            if (!constants.Any(c => string.Equals(c.Name, name, StringComparison.Ordinal)))
            {
                throw node.Error($"the constant '{name}' is used and not given");
            }
        }

        var window = node.TextOr("window", "");
        var over = node.Choice("over", Overs);
        if (over == Over.Window != window.Length > 0)
        {
            throw node.Error("'window' is given exactly where a limb is weighed over a window");
        }

        var limb = new LawLimb
        {
            Id = article + node.Text("id"),
            Title = node.Bilingual("title"),
            Says = node.Bilingual("says"),
            Source = node.Tag(),
            Over = over,
            Constants = constants,
            Logic = logic,
            CatchAll = node.Has("catchAll") && node.Flag("catchAll"),
            Window = window.Length == 0
                ? null
                : constants.FirstOrDefault(c => string.Equals(c.Name, window, StringComparison.Ordinal)) ?? throw node.Error($"the constant '{window}' is not given"),
            Readings = readings,
            OpenBounds = node.Has("bounds") ? Bounds(node.Mapping("bounds")) : null,
        };
        node.Done();
        return limb;
    }

    private static ImmutableArray<LawConstant> Constants(Yaml node)
    {
        var read = ImmutableArray.CreateBuilder<LawConstant>();
        foreach (var name in node.Keys.ToArray())
        {
            var inner = node.Mapping(name);
            var use = inner.TextOr("use", "");
            if (use is not ("" or "bound"))
            {
                throw inner.Error($"'use' can only be 'bound', not '{use}'");
            }

            read.Add(new LawConstant(name, inner.Number("value"), inner.Filled("unit"), inner.Tag(), use.Length > 0));
            inner.Done();
        }

        return read.ToImmutable();
    }

    /// <summary>A reading changes the logic of its limb only by what it adds to it ("also").</summary>
    private static LawReading Reading(Yaml node, Expression logic)
    {
        var reading = new LawReading(node.Filled("id"), node.Bilingual(), node.Tag())
        {
            Logic = node.Has("also") ? new AnyOf([logic, ExpressionReader.Read(node.Mapping("also"))]) : null,
        };
        node.Done();
        return reading;
    }

    private static OpenBounds Bounds(Yaml node)
    {
        _ = node.Tag();
        var bounds = new OpenBounds([.. node.Texts("figures")], node.Bilingual());
        node.Done();
        return bounds;
    }
}
