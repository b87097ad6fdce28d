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
            Broken(error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            Broken(_parser.Current is { } at ? At(at.Start) : new Mark(1, 1), error.Message);
        }

        return _root;
    }

    /// <summary>
    /// Names the place of an error. Of a tab the library gives sometimes the tab, sometimes the start of the file; everything up to the end of what
    /// was read last is good, so the tab is the first one after it that begins or continues an indentation.
    /// </summary>
    private void Broken(YamlException error)
    {
        var last = _parser.Current?.End ?? error.Start;
        var at = error.End.Index > last.Index ? error.End : last;
        if (!error.Message.Contains("tab", StringComparison.OrdinalIgnoreCase))
        {
            Broken(error.Start.Index >= last.Index ? At(error.Start) : At(at), error.Message);
            return;
        }

        var mark = Tab((int)Math.Min(at.Index, text.Length), at) ?? At(at);
        context.Problem(
            mark, "", $"缩进中有制表符，YAML 只允许空格；此处之后未读取：{ReadContext.Shown(error.Message)}",
            $"A tab in the indentation, where YAML allows spaces only; what follows was not read: {ReadContext.Shown(error.Message)}");
    }

    /// <summary>The first tab from <paramref name="from"/> on that only spaces and tabs separate from the start of its line.</summary>
    private Mark? Tab(int from, YamlDotNet.Core.Mark start)
    {
        var line = start.Line;
        var begin = text.LastIndexOf('\n', Math.Max(0, from - 1), Math.Max(0, from)) + 1;
        while (begin < text.Length)
        {
            var end = text.IndexOf('\n', begin);
            end = end < 0 ? text.Length : end;
            var indentation = text.AsSpan(begin, end - begin);
            indentation = indentation[..(indentation.Length - indentation.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab >= 0 && begin + tab >= from)
            {
                return new Mark(line, tab + 1);
            }

            begin = end + 1;
            line++;
        }

        return null;
    }

    private void Broken(Mark mark, string message) => context.Problem(
        mark, "", $"不是有效的 YAML 或 JSON；此处之后未读取：{ReadContext.Shown(message)}",
        $"Not valid YAML or JSON; what follows was not read: {ReadContext.Shown(message)}");

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

        context.TooLong(mark);
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
