namespace Recourse.Findings;

/// <summary>A place in the file, 1-based; columns in UTF-16 units.</summary>
internal readonly record struct Mark(long Line, long Column)
{
    public override string ToString() => FormattableString.Invariant($"line={Line},column={Column}");
}

/// <summary>A node of the tree that YAML and JSON are both read into.</summary>
internal abstract class Node(Mark mark)
{
    public Mark Mark { get; } = mark;
}

/// <summary>A scalar with its text as it stands in the file.</summary>
internal sealed class ScalarNode(Mark mark, string text, bool plain) : Node(mark)
{
    public string Text { get; } = text;

    /// <summary>True where it was written without quotes, so that it may be a number, a truth value or null.</summary>
    public bool Plain { get; } = plain;

    public bool IsNull => Plain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
internal sealed class ListNode(Mark mark) : Node(mark)
{
    public List<Node> Items { get; } = [];
}

/// <summary>A mapping, in the order of the file, duplicate keys included.</summary>
internal sealed class MapNode(Mark mark) : Node(mark)
{
    public List<(ScalarNode Key, Node Value)> Entries { get; } = [];

    /// <summary>Where the value of a key stands; where the mapping stands if it has no such key.</summary>
    public Mark MarkOf(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (string.Equals(name.Text, key, StringComparison.Ordinal))
            {
                return value.Mark;
            }
        }

        return Mark;
    }
}
