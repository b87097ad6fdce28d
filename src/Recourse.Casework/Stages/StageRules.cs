using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>The stages and the steps between them that this build carries (<c>register/stages</c>).</summary>
public sealed class StageRules
{
    private const string Start = "start";

    private static readonly FrozenDictionary<string, StageTrack> s_tracks = Named<StageTrack>();
    private static readonly FrozenDictionary<string, Organ> s_organs = Named<Organ>();
    private static readonly Lazy<StageRules> s_built = new(() => Load(RegisterData.Files("stages")));

    private readonly FrozenDictionary<string, Stage> _stages;
    private readonly FrozenDictionary<string, Transition> _transitions;

    private StageRules(ImmutableArray<Stage> stages, ImmutableArray<Transition> transitions)
    {
        (Stages, Transitions) = (stages, transitions);
        _stages = stages.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _transitions = transitions.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules that this build carries.</summary>
    public static StageRules Built => s_built.Value;

    /// <summary>All stages, as the file orders them.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>All steps, by file and place.</summary>
    public ImmutableArray<Transition> Transitions { get; }

    /// <summary>The stage of a name; <see langword="null"/> if there is none.</summary>
    public Stage? Stage(string id) => _stages.GetValueOrDefault(id);

    /// <summary>The step of a name; <see langword="null"/> if there is none.</summary>
    public Transition? Transition(string id) => _transitions.GetValueOrDefault(id);

    /// <exception cref="LawPackException">Not files of stages, or a name that is unknown or given twice; names file and line.</exception>
    internal static StageRules Load(IEnumerable<(string File, string Text)> files)
    {
        var documents = files.Select(f => Yaml.Document(f.File, f.Text)).ToArray();
        var stages = documents.Where(d => d.Has("stages")).SelectMany(StagesOf).ToImmutableArray();
        var byId = new Dictionary<string, Stage>(StringComparer.Ordinal);
        foreach (var (stage, at) in stages)
        {
            if (!byId.TryAdd(stage.Id, stage))
            {
                throw at.Error($"the stage '{stage.Id}' is given twice");
            }
        }

        var transitions = ImmutableArray.CreateBuilder<Transition>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents.Where(d => d.Has("transitions")))
        {
            _ = document.Bilingual("law");
            foreach (var node in document.Mappings("transitions"))
            {
                var transition = Step(node, byId);
                transitions.Add(names.Add(transition.Id) ? transition : throw node.Error($"the step '{transition.Id}' is given twice"));
            }

            document.Done();
        }

        return new([.. stages.Select(s => s.Stage)], transitions.ToImmutable());
    }

    private static IEnumerable<(Stage Stage, Yaml At)> StagesOf(Yaml document)
    {
        foreach (var node in document.Mappings("stages"))
        {
            var stage = new Stage(node.Filled("id"), node.Choice("track", s_tracks), node.Bilingual());
            node.Done();
            yield return (stage, node);
        }

        document.Done();
    }

    private static Transition Step(Yaml node, Dictionary<string, Stage> stages)
    {
        Stage Known(string id) => stages.TryGetValue(id, out var stage) ? stage : throw node.Error($"there is no stage '{id}'");
        string Term(string id) => ClockRules.Find(id) is null ? throw node.Error($"there is no term '{id}'") : id;
        ImmutableArray<string> Terms(string key) => node.Has(key) ? [.. node.Texts(key).Select(Term)] : [];

        var to = Known(node.Filled("to"));
        var from = node.Texts("from").ToArray();
        var transition = new Transition
        {
            Id = node.Filled("id"),
            To = to,
            FromStart = from.Contains(Start, StringComparer.Ordinal),
            From = [.. from.Where(f => !string.Equals(f, Start, StringComparison.Ordinal)).Select(f =>
                Known(f).Track == to.Track ? f : throw node.Error($"'{f}' is not on the track of '{to.Id}'"))],
            While = node.Has("while") ? [.. node.Texts("while").Select(w => Known(w).Track != to.Track ? w : throw node.Error($"'{w}' is on the track of '{to.Id}'"))] : [],
            By = node.Choice("by", s_organs),
            Basis = node.Bilingual("basis"),
            Tag = node.Tag(),
            Papers = [.. node.Mappings("papers").Select(p =>
            {
                var paper = p.Bilingual();
                p.Done();
                return paper;
            })],
            Approval = node.Has("approval") ? Approval(node.Mapping("approval")) : null,
            Starts = Terms("starts"),
            Ends = Terms("ends"),
            Restarts = node.Has("restarts") ? [.. node.Mappings("restarts").Select(Restart)] : [],
        };
        node.Done();
        return transition;
    }

    private static NeededApproval Approval(Yaml node)
    {
        var approval = new NeededApproval([.. node.Texts("offences").Select(o => Offences.Find(o) is null ? throw node.Error($"there is no offence '{o}'") : o)], node.Bilingual());
        node.Done();
        return approval;
    }

    private static RestartedTerm Restart(Yaml node)
    {
        var restart = new RestartedTerm(node.Filled("rule"), node.Filled("ground"));
        node.Done();
        return ClockRules.Find(restart.Rule)?.Restarts.Any(r => string.Equals(r.Id, restart.Ground, StringComparison.Ordinal)) is true
            ? restart
            : throw node.Error($"the term '{restart.Rule}' has no ground '{restart.Ground}' to begin anew");
    }

    private static FrozenDictionary<string, T> Named<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(v => v.ToString().ToLowerInvariant(), v => v, StringComparer.Ordinal);
}
