using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>Collects problems, declared ids, and the checks that need the whole file.</summary>
internal sealed class ReadContext
{
    /// <summary>More problems than this are counted, not listed.</summary>
    private const int MaxListed = 1000;

    private readonly List<FactsProblem> _problems = [];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _conducts = new(StringComparer.Ordinal);
    private readonly List<Action> _later = [];
    private long _unlisted;

    /// <summary>How many problems there are, listed or not.</summary>
    public long Count => _problems.Count + _unlisted;

    public void Problem(Mark mark, string path, string zh, string en)
    {
        if (_problems.Count >= MaxListed)
        {
            _unlisted++;
            return;
        }

        _problems.Add(new FactsProblem(path.Length == 0 ? mark.ToString() : $"{mark} {path}", new Bilingual(zh, en)));
    }

    /// <summary>A scalar longer than <see cref="YamlTree.MaxScalar"/>.</summary>
    public void TooLong(Mark mark) =>
        Problem(mark, "", $"一项文字超过 {YamlTree.MaxScalar} 个字符，未读取。", $"A text longer than {YamlTree.MaxScalar} characters was not read.");

    /// <summary>Declares an id within its list; a second one is a problem.</summary>
    public void Declare(Mark mark, string path, string list, string id)
    {
        _lists.Add(list);
        if (!_declared.Add(list + "\n" + id))
        {
            Problem(mark, path, $"编号“{Shown(id)}”重复。", $"The id \"{Shown(id)}\" is used twice.");
        }
    }

    /// <summary>Notes an actor who was read, for the checks over the whole file.</summary>
    public void Actor(Actor actor) =>
        _conducts[actor.Id] = _conducts.GetValueOrDefault(actor.Id, []).AddRange(actor.PersonalInformation.Select(conduct => conduct.Id));

    /// <summary>The courses of conduct of an actor; null where there is no such actor.</summary>
    public ImmutableArray<string>? ConductsOf(string actor) => _conducts.TryGetValue(actor, out var conducts) ? conducts : null;

    /// <summary>True where the list declares anything.</summary>
    public bool AnyDeclared(string list) => _lists.Contains(list);

    public bool IsDeclared(string list, string id) => _declared.Contains(list + "\n" + id);

    /// <summary>Runs when all ids are known.</summary>
    public void Later(Action check) => _later.Add(check);

    public ImmutableArray<FactsProblem> Finish()
    {
        foreach (var check in _later)
        {
            check();
        }

        if (_unlisted > 0)
        {
            _problems.Add(new FactsProblem("", new Bilingual($"另有 {_unlisted} 个问题未列出。", $"{_unlisted} further problems are not listed.")));
        }

        return [.. _problems];
    }

    /// <summary>A text short enough for a message.</summary>
    public static string Shown(string text)
    {
        var shown = text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
        return shown.ReplaceLineEndings(" ");
    }
}
