using System.Text;

namespace Recourse.Records;

/// <summary>Goes from operator to operator over the content of a page, with the place of the operand before each (ISO 32000-1, 7.8.2 and annex A).</summary>
internal sealed class PdfOperators(byte[] content)
{
    private int _at;

    /// <summary>The operator: <c>Tj</c>, <c>Do</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>First byte of the last operand before the operator.</summary>
    public int OperandStart { get; private set; }

    /// <summary>The byte after it.</summary>
    public int OperandEnd { get; private set; }

    /// <summary>The byte after the operator.</summary>
    public int End => _at;

    /// <summary>The operand as it is written, where it is short.</summary>
    public string Operand => Encoding.Latin1.GetString(content.AsSpan(OperandStart, Math.Min(OperandEnd - OperandStart, 200)));

    /// <summary>Goes to the next operator; false at the end.</summary>
    public bool Next()
    {
        (OperandStart, OperandEnd) = (_at, _at);
        while (true)
        {
            Space();
            if (_at >= content.Length)
            {
                return false;
            }

            var start = _at;
            switch (content[_at])
            {
                case (byte)'(':
                    Literal();
                    break;
                case (byte)'[':
                    Array();
                    break;
                case (byte)'<':
                    Angle();
                    break;
                case (byte)'/':
                    _at++;
                    Word();
                    break;
                case (byte)']' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                    _at++;
                    break;
                default:
                    Word();
                    if (content[start] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.') && !IsValue(start))
                    {
                        Name = Encoding.Latin1.GetString(content.AsSpan(start, Math.Min(_at - start, 20)));
                        if (Name == "BI")
                        {
                            Image();
                        }

                        return true;
                    }

                    break;
            }

            (OperandStart, OperandEnd) = (start, _at);
        }
    }

    private bool IsValue(int start) => content.AsSpan(start, _at - start) is var word && (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8));

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private void Space()
    {
        while (_at < content.Length)
        {
            if (content[_at] == '%')
            {
                var end = content.AsSpan(_at).IndexOfAny((byte)'\r', (byte)'\n');
                _at = end < 0 ? content.Length : _at + end;
            }
            else if (!IsSpace(content[_at]))
            {
                return;
            }
            else
            {
                _at++;
            }
        }
    }

    private void Word()
    {
        while (_at < content.Length && !IsSpace(content[_at]) && "()<>[]{}/%"u8.IndexOf(content[_at]) < 0)
        {
            _at++;
        }
    }

    private void Literal()
    {
        var depth = 0;
        for (; _at < content.Length; _at++)
        {
            if (content[_at] == '\\')
            {
                _at++;
            }
            else if (content[_at] == '(')
            {
                depth++;
            }
            else if (content[_at] == ')' && --depth == 0)
            {
                _at++;
                return;
            }
        }

        _at = Math.Min(_at, content.Length);
    }

    private void Angle()
    {
        if (_at + 1 < content.Length && content[_at + 1] == '<')
        {
            Dictionary();
            return;
        }

        var end = content.AsSpan(_at).IndexOf((byte)'>');
        _at = end < 0 ? content.Length : _at + end + 1;
    }

    private void Dictionary()
    {
        for (var depth = 0; _at < content.Length;)
        {
            if (content[_at] == '(')
            {
                Literal();
            }
            else if (content.AsSpan(_at).StartsWith("<<"u8))
            {
                depth++;
                _at += 2;
            }
            else if (content.AsSpan(_at).StartsWith(">>"u8))
            {
                _at += 2;
                if (--depth == 0)
                {
                    return;
                }
            }
            else
            {
                _at++;
            }
        }
    }

    private void Array()
    {
        for (_at++; _at < content.Length;)
        {
            switch (content[_at])
            {
                case (byte)'(':
                    Literal();
                    break;
                case (byte)'<':
                    Angle();
                    break;
                case (byte)']':
                    _at++;
                    return;
                case (byte)'%':
                    Space();
                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    /// <summary>Steps over an inline image: its data is anything, and ends at <c>EI</c> between blanks.</summary>
    private void Image()
    {
        var data = content.AsSpan(_at).IndexOf("ID"u8);
        if (data < 0)
        {
            return;
        }

        _at += data + 2;
        while (true)
        {
            var end = content.AsSpan(_at).IndexOf("EI"u8);
            if (end < 0)
            {
                _at = content.Length;
                return;
            }

            var before = _at + end - 1;
            _at += end + 2;
            if (IsSpace(content[before]) && (_at >= content.Length || IsSpace(content[_at])))
            {
                return;
            }
        }
    }
}
