using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>
/// The findings of statements: <c>statements/ACTOR/STATEMENT/views</c> and <c>…/forwards</c>, the bounds that the law weighs, with the root posts and
/// platform readings behind them. What the material does not tell is a finding too: <c>unknown</c>, and why.
/// </summary>
public static class StatementFindings
{
    /// <summary>Two findings a statement, in the order of the statements.</summary>
    public static IReadOnlyList<Finding> Of(SpreadResult result, ImmutableArray<StatementSpread> statements)
    {
        ArgumentNullException.ThrowIfNull(result);
        var byId = result.Information.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        return [.. statements.SelectMany(statement => new[] { Of(result, byId, statement, "views"), Of(result, byId, statement, "forwards") })];
    }

    private static Finding Of(SpreadResult result, Dictionary<string, Information> byId, StatementSpread statement, string figure)
    {
        var views = figure == "views";
        var range = views ? statement.Views : statement.Forwards;
        var attributed = statement.Attributed.Select(id => byId[id]).ToList();
        var copies = statement.Copies.Select(id => byId[id]).ToList();
        return new Finding
        {
            Id = $"statements/{statement.Actor}/{statement.Statement}/{figure}",
            Title = Words.Title(figure, $"{statement.Actor} 的言论 {statement.Statement} ", $"statement {statement.Statement} of {statement.Actor}"),
            Unit = Words.Unit(figure),
            Figures =
            [
                new("atLeast", new("至少", "At least"), range is { } low ? Number(low.AtLeast) : "unknown"),
                new("atMost", new("至多", "At most"), range is { AtMost: < long.MaxValue and var most } ? Number(most) : "unknown"),
            ],
            Derivation = views ? statement.ViewsDerivation : statement.ForwardsDerivation,
            Parameters =
            [
                .. statement.Attributed.Select(id => new Parameter("attributed", $"spread/{id}/{figure}")),
                .. statement.Copies.Select(id => new Parameter("copy", $"spread/{id}/{figure}")),
                .. statement.Groups.Select(id => new Parameter("same information", $"same/{id}/{figure}")),
            ],
            Inputs = SpreadFindings.Inputs(attributed.Concat(copies).Select(static member => member.Counted)),
            Evidence =
            [
                .. Roots(result, "attributed", new("归于该言论的首发帖文", "Root posts of the statement"), attributed),
                .. Roots(result, "copies", new("他人或作者不明的同文帖文", "Root posts of the same text by others"), copies),
                .. Readings(result, attributed.Concat(copies), views),
            ],
            NotProved = views
                ? [Words.CounterIsAStatement, Words.IdentityIsForPeople]
                : [Words.NoReading, Words.RowsMayBeMissing, Words.IdentityIsForPeople, Words.DisputedExclusions],
            Engine = SpreadCounter.Engine,
        };
    }

    private static IEnumerable<EvidenceGroup> Roots(SpreadResult result, string name, Bilingual title, List<Information> members)
    {
        var posts = members.Where(static member => member.Counted.Root is not null).Select(static member => member.Counted.Root!).ToList();
        if (posts.Count > 0)
        {
            yield return new EvidenceGroup(name, title, posts.Count, [.. posts.Take(EvidenceCollector.Limit).Select(post => EvidenceCollector.Post(result.Counted, post))]);
        }
    }

    private static IEnumerable<EvidenceGroup> Readings(SpreadResult result, IEnumerable<Information> members, bool views)
    {
        var readings = members.Select(member => views ? member.Counted.Views : member.Counted.Forwards).OfType<CounterReading>().ToList();
        if (readings.Count > 0)
        {
            yield return new EvidenceGroup(
                "readings", new("平台计数的读数", "Readings of the platform's counters"), readings.Count,
                [.. readings.Take(EvidenceCollector.Limit).Select(reading => EvidenceCollector.Reading(result.Counted, reading))]);
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
