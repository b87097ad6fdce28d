using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>The steps of a recommendation that this build carries.</summary>
public static class RecommendationRules
{
    private const string File = "register/recommendations/transitions.yaml";

    private static readonly FrozenDictionary<string, RecommendationType> s_types = Names<RecommendationType>();

    private static readonly FrozenDictionary<string, RecommendationState> s_states = Names<RecommendationState>();

    private static readonly FrozenDictionary<string, RecommendationRole> s_roles = Names<RecommendationRole>();

    private static readonly FrozenDictionary<string, RecommendationNeed> s_needs =
        Enum.GetValues<RecommendationNeed>().ToFrozenDictionary(RecommendationWords.Key, n => n, StringComparer.Ordinal);

    // What the code can judge; a rule about anything else could never apply.
    private static readonly FrozenSet<string> s_events = FrozenSet.Create(
        StringComparer.Ordinal,
        "drafted", "consulted", "submitted", "vetted", "returned", "approved", "issued", "served", "receipted", "term-set", "copied", "filed", "objected", "review-revised",
        "review-withdrawn", "review-rejected", "correct-revised", "correct-withdrawn", "replied", "urged", "followed-up", "escalate-superior-procuratorate",
        "escalate-superior-organ", "escalate-regulator", "escalate-industry-body", "escalate-party-congress-government", "escalate-suit", "closed", "amended");

    private static readonly Lazy<ImmutableArray<RecommendationRule>> s_all = new(() => Load(File, RegisterData.Files("recommendations").First(f => f.File == File).Text));

    private static readonly Lazy<FrozenDictionary<string, RecommendationRule>> s_byId = new(() => All.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<RecommendationRule>>> s_byEvent =
        new(() => All.GroupBy(r => r.Event, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>All rules in the order of the file.</summary>
    public static ImmutableArray<RecommendationRule> All => s_all.Value;

    /// <summary>The rule of a name; <see langword="null"/> if there is none.</summary>
    public static RecommendationRule? Find(string id) => s_byId.Value.GetValueOrDefault(id);

    /// <summary>The rules about one kind of event, in the order of the file.</summary>
    internal static ImmutableArray<RecommendationRule> About(string kind) => s_byEvent.Value.GetValueOrDefault(kind, []);

    /// <exception cref="LawPackException">Not a table of steps: an unknown name, a rule given twice, or one that an earlier rule always hides; names file and line.</exception>
    internal static ImmutableArray<RecommendationRule> Load(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var law = root.Bilingual("law");
        var rules = ImmutableArray.CreateBuilder<RecommendationRule>();
        foreach (var node in root.Mappings("rules"))
        {
            var rule = Rule(node, law);
            if (rules.Any(r => string.Equals(r.Id, rule.Id, StringComparison.Ordinal)))
            {
                throw node.Error($"the rule '{rule.Id}' is given twice");
            }

            if (rules.FirstOrDefault(r => Hides(r, rule)) is { } earlier)
            {
                throw node.Error($"the rule '{rule.Id}' can never apply where '{earlier.Id}' does: same event, state and type, and the earlier needs nothing else");
            }

            rules.Add(rule);
        }

        root.Done();
        return rules.ToImmutable();
    }

    private static bool Hides(RecommendationRule earlier, RecommendationRule later) =>
        string.Equals(earlier.Event, later.Event, StringComparison.Ordinal) && earlier.Needs.IsEmpty
        && earlier.From.Intersect(later.From).Any() && earlier.Types.Intersect(later.Types).Any();

    private static RecommendationRule Rule(Yaml node, Findings.Bilingual law)
    {
        var rule = new RecommendationRule
        {
            Id = node.Filled("id"),
            Event = node.Choice("event", s_events.ToFrozenDictionary(e => e, e => e, StringComparer.Ordinal)),
            Title = node.Bilingual("title"),
            Types = node.Has("types") ? [.. node.Choices("types", s_types)] : [.. Enum.GetValues<RecommendationType>()],
            From = [.. node.Choices("from", s_states)],
            To = node.Text("to") is "same" ? null : node.Choice("to", s_states),
            By = [.. node.Choices("by", s_roles)],
            Needs = node.Has("needs") ? [.. node.Choices("needs", s_needs)] : [],
            Law = node.Has("law") ? node.Bilingual("law") : law,
            Basis = node.Bilingual("basis"),
            Tag = node.Tag(),
        };
        node.Done();
        return rule.From.IsEmpty || rule.By.IsEmpty || rule.Types.IsEmpty ? throw node.Error($"the rule '{rule.Id}' has no state, type or role to apply to") : rule;
    }

    private static FrozenDictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(v => v.ToString(), v => v, StringComparer.Ordinal);
}
