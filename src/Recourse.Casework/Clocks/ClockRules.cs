using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>The terms of procedure that this build carries (<c>register/clocks</c>).</summary>
public static class ClockRules
{
    private static readonly FrozenDictionary<string, HolidayRule> s_holidays =
        Enum.GetValues<HolidayRule>().ToFrozenDictionary(v => v.ToString().ToLowerInvariant(), v => v, StringComparer.Ordinal);

    private static readonly Lazy<ImmutableArray<ClockRule>> s_all = new(() => Load(RegisterData.Files("clocks")));

    private static readonly Lazy<FrozenDictionary<string, ClockRule>> s_byId = new(() => s_all.Value.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal));

    /// <summary>All rules, by file and place.</summary>
    public static ImmutableArray<ClockRule> All => s_all.Value;

    /// <summary>The rule of a name; <see langword="null"/> if there is none.</summary>
    public static ClockRule? Find(string id) => s_byId.Value.GetValueOrDefault(id);

    /// <exception cref="LawPackException">Not a file of terms, or a name given twice; names file and line.</exception>
    internal static ImmutableArray<ClockRule> Load(IEnumerable<(string File, string Text)> files)
    {
        var rules = files.SelectMany(f => Read(f.File, f.Text)).ToImmutableArray();
        return rules.CountBy(r => r.Rule.Id, StringComparer.Ordinal).FirstOrDefault(c => c.Value > 1) is { Key: { } twice }
            ? throw rules.Last(r => string.Equals(r.Rule.Id, twice, StringComparison.Ordinal)).At.Error($"the term '{twice}' is given twice")
            : [.. rules.Select(r => r.Rule)];
    }

    private static (ClockRule Rule, Yaml At)[] Read(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var law = root.Bilingual("law");
        var rules = root.Mappings("rules").Select(node => (Rule(node, law), node)).ToArray();
        root.Done();
        return rules;
    }

    private static ClockRule Rule(Yaml node, Bilingual law)
    {
        var rule = new ClockRule
        {
            Id = node.Filled("id"),
            Title = node.Bilingual("title"),
            Law = law,
            Basis = node.Bilingual("basis"),
            Starts = node.Bilingual("starts"),
            Length = Length(node),
            Holiday = node.Choice("holiday", s_holidays),
            Tag = node.Tag(),
            WarnDays = Whole(node, "warn"),
            Extensions = [.. node.Mappings("extensions").Select(Extension)],
            Restarts = [.. node.Mappings("restarts").Select(Restart)],
            Pauses = [.. node.Mappings("pauses").Select(Pause)],
        };
        node.Done();
        return rule;
    }

    private static Term Length(Yaml node)
    {
        if (!node.Has("length"))
        {
            return node.Text("setBy") is "person" ? new Term(0, TermUnit.None) : throw node.Error("a term has a 'length' or is 'setBy: person'");
        }

        var length = node.Mapping("length");
        var term = Counted(length);
        length.Done();
        return term;
    }

    private static Term Counted(Yaml node) =>
        node.Has("days") ? new Term(Whole(node, "days"), TermUnit.Days)
        : node.Has("workingDays") ? new Term(Whole(node, "workingDays"), TermUnit.WorkingDays)
        : new Term(Whole(node, "months"), TermUnit.Months);

    private static ExtensionGround Extension(Yaml node)
    {
        var ground = new ExtensionGround(node.Filled("id"), node.Bilingual(), Counted(node), Whole(node, "times"), node.Bilingual("by"));
        node.Done();
        return ground;
    }

    private static RestartGround Restart(Yaml node)
    {
        var ground = new RestartGround(node.Filled("id"), node.Bilingual(), node.Has("times") ? Whole(node, "times") : null);
        node.Done();
        return ground;
    }

    private static PauseGround Pause(Yaml node)
    {
        var ground = new PauseGround(node.Filled("id"), node.Bilingual());
        node.Done();
        return ground;
    }

    private static int Whole(Yaml node, string key) =>
        node.Number(key) is >= 1 and <= 3650 and var n && n == decimal.Truncate(n) ? (int)n : throw node.Error($"'{key}' must be a whole number from 1 to 3650");
}
