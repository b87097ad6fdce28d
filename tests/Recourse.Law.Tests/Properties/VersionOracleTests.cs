using System.Globalization;
using CsCheck;

namespace Recourse.Law.Tests;

/// <summary>
/// The version that governs an act, worked out a second time from a table of dates written down here after the register of instruments
/// and the traps of the research file. Nothing of the program chooses here, and no date of the pack is read.
/// </summary>
public sealed class VersionOracleTests
{
    private static readonly DateOnly Never = DateOnly.MaxValue;

    /// <summary>First day of each text of an article; articles of an instrument that are not named have the one of the instrument.</summary>
    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["cl"] = ["1997-10-01"], ["cl/17"] = ["1997-10-01", "2021-03-01"], ["cl/246"] = ["1997-10-01", "2015-11-01"], ["cl/253-1"] = ["2009-02-28", "2015-11-01"],
        ["cl/286-1"] = ["2015-11-01"], ["cl/287-1"] = ["2015-11-01"], ["cl/287-2"] = ["2015-11-01"], ["cl/225"] = ["2009-02-28"], ["cl/274"] = ["2011-05-01"], ["cl/293"] = ["2011-05-01"],
        ["2001-5"] = ["2001-12-17"], ["2013-21"] = ["2013-09-10"], ["2016-22"] = ["2016-10-01"], ["2017-10"] = ["2017-06-01"], ["cpl"] = ["2018-10-26"], ["2018-41"] = ["2019-02-01"],
        ["2019-15"] = ["2019-11-01"], ["2019-19"] = ["2020-05-01"], ["cc"] = ["2021-01-01"], ["2020-17"] = ["2021-01-01"], ["spp-2021"] = ["2021-01-22"], ["2021-1"] = ["2021-03-01"],
        ["2021-12"] = ["2021-08-01"], ["2022-23"] = ["2022-09-01"], ["2023-14"] = ["2023-09-20"], ["psp"] = ["2026-01-01"],
    };

    /// <summary>What reaches back to acts before it: an interpretation and the guidance where there was none; procedure is that of the day of the proceedings.</summary>
    private static readonly string[] s_reachBack = ["2001-5", "2013-21", "2017-10", "2019-15", "2023-14"];

    private static readonly string[] s_procedure = ["cpl", "2016-22", "2018-41", "2019-19", "spp-2021", "2021-1", "2021-12", "2022-23"];

    private static readonly string[] s_articles = [.. LawPack.Load().Articles.Select(a => a.Id).Distinct(StringComparer.Ordinal)];

    private static readonly long Cases = Environment.GetEnvironmentVariable("RECOURSE_LONG") is "1" ? 1_000_000 : 10_000;

    [Fact]
    public void The_version_chosen_is_the_one_of_the_table() => Gen.Select(Gen.Int[0, s_articles.Length - 1], Days).Sample((at, day) =>
    {
        var chosen = VersionResolver.Choose(LawPack.Load().Versions(s_articles[at]), day).Article;
        Assert.Equal(Oracle(s_articles[at], day), chosen?.InForce);
    }, iter: Cases);

    [Fact]
    public void Every_limb_of_an_assessment_is_weighed_in_the_version_of_the_table() => Gen.Select(GeneratedFacts.Facts, Days).Sample((facts, day) =>
    {
        // All acts and the decision on one day: no later text can be the lighter one.
        var on = facts with
        {
            DecisionDate = day,
            Procedure = facts.Procedure with { Filed = null, PoliceFiled = null },
            Actors = [.. facts.Actors.Select(a => a with
            {
                Statements = [.. a.Statements.Select(s => s with { Date = day })], PersonalInformation = [.. a.PersonalInformation.Select(c => c with { From = day, To = day })],
            })],
        };
        foreach (var limb in Assessor.Assess(on, LawPack.Load(), []).Actors.SelectMany(a => a.Offences).SelectMany(o => o.Limbs.Concat(o.Against).Concat(o.Circumstances)))
        {
            // Where every act was dealt with none is left to weigh, and the newest text is shown.
            Assert.True(limb.Act.Length == 0 || Oracle(Article(limb.Id), day) == limb.InForce, $"{limb.Id} on {day}: {limb.InForce}");
        }
    }, iter: Cases / 2);

    [Fact]
    public void The_table_is_that_of_the_register()
    {
        Assert.All(s_articles, a => Assert.NotEmpty(Of(a)));
        var file = Shared.File("law/law.md");
        Assert.SkipWhen(file is null, "shared/law/law.md is not there: the table of dates cannot be compared with it");
        var text = File.ReadAllText(file);
        Assert.All(["2013-09-10", "2015-11-01", "2016-10-01", "2017-06-01", "2019-11-01", "2021-01-01", "2021-03-01", "2023-09-20", "2026-01-01"], d =>
        {
            Assert.Contains(d, text[text.IndexOf("38. Date-resolve", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Contains(Texts.Values, v => v.Contains(d, StringComparer.Ordinal));
        });
    }

    /// <summary>Days, often on and beside a first day; now and then unknown.</summary>
    private static Gen<DateOnly?> Days { get; } = Gen.Frequency(
        (1, Gen.Const((DateOnly?)null)),
        (6, Gen.Select(Gen.Int[0, Texts.Count - 1], Gen.Int[-1, 1], (i, by) => (DateOnly?)Day(Texts.Values.ElementAt(i)[^1]).AddDays(by))),
        (6, Gen.Int[0, 11_500].Select(d => (DateOnly?)new DateOnly(1996, 1, 1).AddDays(d))));

    private static DateOnly? Oracle(string article, DateOnly? act)
    {
        var (texts, instrument) = (Of(article), article.Split('/')[0]);
        if (act is null || s_procedure.Contains(instrument, StringComparer.Ordinal))
        {
            return texts[^1];
        }

        // Each text lasts until the day before the next one.
        for (var i = 0; i < texts.Length; i++)
        {
            var end = i + 1 < texts.Length ? texts[i + 1] : Never;
            if (texts[i] <= act && act < end)
            {
                return texts[i];
            }
        }

        return s_reachBack.Contains(instrument, StringComparer.Ordinal) ? texts[0] : null;
    }

    private static DateOnly[] Of(string article) => [.. (Texts.TryGetValue(article, out var own) ? own : Texts[article.Split('/')[0]]).Select(Day)];

    /// <summary><c>2013-21/2(i)</c> is of the article <c>2013-21/2</c>.</summary>
    private static string Article(string limb) => limb.Split('(')[0];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
