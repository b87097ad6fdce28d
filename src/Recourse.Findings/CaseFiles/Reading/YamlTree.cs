using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Recourse.Findings;

/// <summary>Reads YAML into nodes, event by event, so that what stands before an error is kept and nothing is expanded.</summary>
internal sealed class YamlTree(string text, ReadContext context)
{
    /// <summary>Deeper nesting is refused; the format itself needs less than ten.</summary>
    public const int MaxDepth = 32;

    /// <summary>Longest scalar, UTF-16 units.</summary>
    public const int MaxScalar = 65_536;

    private readonly Parser _parser = new(new Scanner(new StringReader(text)));
    private Node? _root;

    /// <summary>The root of the first document, as far as it can be read; null where there is none.</summary>
    public Node? Read()
    {
        try
        {
            _ = _parser.MoveNext() && _parser.MoveNext();
            if (_parser.Current is DocumentStart)
            {
                _parser.MoveNext();
                ReadNode(node => _root = node, 0);
                if (_parser.Current is DocumentEnd && _parser.MoveNext() && _parser.Current is DocumentStart second)
                {
                    context.Problem(At(second.Start), "", "文件中有第二个 YAML 文档，未读取。", "The file holds a second YAML document, which was not read.");
                }
            }
        }
        catch (TooDeepException error)
        {
            context.Problem(error.Mark, "", $"嵌套超过 {MaxDepth} 层，其后未读取。", $"Nested deeper than {MaxDepth} levels; what follows was not read.");
        }
        catch (YamlException error)
        {
            Broken(At(error.Start), error.Message);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            Broken(_parser.Current is { } at ? At(at.Start) : new Mark(1, 1), error.Message);
        }

        return _root;
    }

    private void Broken(Mark mark, string message)
    {
        // The library's mark may be the start of what it was reading; the tab itself is what a person can mend.
        var lines = text.Split('\n');
        var at = Array.FindIndex(lines, line => line.AsSpan(0, line.Length - line.TrimStart().Length).Contains('\t'));
        var tab = at >= 0 && at + 1 >= mark.Line;
        mark = tab ? new Mark(at + 1, lines[at].IndexOf('\t', StringComparison.Ordinal) + 1) : mark;
        context.Problem(
            mark,
            "",
            (tab ? "缩进中有制表符，YAML 只允许空格；" : "不是有效的 YAML 或 JSON；") + $"此处之后未读取：{ReadContext.Shown(message)}",
            (tab ? "A tab in the indentation, where YAML allows spaces only" : "Not valid YAML or JSON") + $"; what follows was not read: {ReadContext.Shown(message)}");
    }

    private void ReadNode(Action<Node> place, int depth)
    {
        var current = _parser.Current;
        var mark = current is null ? new Mark(1, 1) : At(current.Start);
        if (depth > MaxDepth)
        {
            throw new TooDeepException(mark);
        }

        if (current is NodeEvent node)
        {
            Refuse(node, mark);
        }

        switch (current)
        {
            case Scalar scalar:
                place(ReadScalar(scalar, mark));
                _parser.MoveNext();
                break;
            case SequenceStart:
                var list = new ListNode(mark);
                place(list);
                _parser.MoveNext();
                while (_parser.Current is not (SequenceEnd or null))
                {
                    ReadNode(list.Items.Add, depth + 1);
                }

                _parser.MoveNext();
                break;
            case MappingStart:
                var map = new MapNode(mark);
                place(map);
                _parser.MoveNext();
                while (_parser.Current is not (MappingEnd or null))
                {
                    ReadEntry(map, depth);
                }

                _parser.MoveNext();
                break;
            case AnchorAlias alias:
                context.Problem(
                    mark, "", $"不接受别名 *{ReadContext.Shown(alias.Value.Value)}，请写出内容。",
                    $"The alias *{ReadContext.Shown(alias.Value.Value)} is refused; write the content out.");
                place(new ScalarNode(mark, "", plain: true));
                _parser.MoveNext();
                break;
            default:
                _parser.MoveNext();
                break;
        }
    }

    private void ReadEntry(MapNode map, int depth)
    {
        Node? key = null;
        ReadNode(node => key = node, depth + 1);
        if (key is ScalarNode name)
        {
            ReadNode(value => map.Entries.Add((name, value)), depth + 1);
            return;
        }

        context.Problem((key ?? map).Mark, "", "键必须是文字。", "A key must be a text.");
        ReadNode(static _ => { }, depth + 1);
    }

    private ScalarNode ReadScalar(Scalar scalar, Mark mark)
    {
        if (scalar.Value.Length <= MaxScalar)
        {
            return new ScalarNode(mark, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        context.Problem(mark, "", $"一项文字超过 {MaxScalar} 个字符，未读取。", $"A text longer than {MaxScalar} characters was not read.");
        return new ScalarNode(mark, "", plain: true);
    }

    private void Refuse(NodeEvent node, Mark mark)
    {
        if (!node.Anchor.IsEmpty)
        {
            context.Problem(mark, "", "不使用锚点（&）；其内容已照读。", "Anchors (&) have no use here; the content was read as it stands.");
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
        {
            context.Problem(mark, "", "不使用 YAML 标签（!）；其内容已照读。", "Tags (!) have no use here; the content was read as it stands.");
        }
    }

    private static Mark At(YamlDotNet.Core.Mark mark) => new(mark.Line, mark.Column);

    private sealed class TooDeepException(Mark mark) : Exception
    {
        public Mark Mark { get; } = mark;
    }
}
