using System.Buffers;

namespace Recourse.Records;

/// <summary>What the brackets and quotes tell about a JSON value.</summary>
internal enum JsonEnd
{
    /// <summary>The end is not in the window yet.</summary>
    Open,

    /// <summary>The value ends at the place reached.</summary>
    Closed,

    /// <summary>A line ends inside a string: no JSON writer does that, so a quote is missing.</summary>
    Torn,

    /// <summary>An array that begins with an object: its elements are records.</summary>
    Records,
}

/// <summary>Follows brackets and quotes through a window that grows, without looking at a byte twice.</summary>
internal struct JsonExtent(bool stopAtRecords)
{
    private static readonly SearchValues<byte> s_structure = SearchValues.Create("\"{}[],\n \t\r"u8);
    private static readonly SearchValues<byte> s_nested = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> s_string = SearchValues.Create("\"\\\n"u8);
    private bool _inString;
    private int _depth;

    /// <summary>Bytes looked at; after <see cref="JsonEnd.Closed"/>, the value's length; after <see cref="JsonEnd.Records"/>, the place of the bracket.</summary>
    public int At { get; private set; }

    /// <summary>Goes on through the window, which starts where it started before.</summary>
    public JsonEnd Move(ReadOnlySpan<byte> window, bool last)
    {
        while (At < window.Length)
        {
            if (_inString)
            {
                if (!String(window, out var end))
                {
                    return end;
                }

                continue;
            }

            var next = window[At..].IndexOfAny(_depth == 0 ? s_structure : s_nested);
            if (next < 0)
            {
                At = window.Length;
                break;
            }

            At += next;
            switch (window[At])
            {
                case (byte)'"':
                    _inString = true;
                    break;
                case (byte)'{':
                    _depth++;
                    break;
                case (byte)'[':
                    if (stopAtRecords)
                    {
                        var rest = window[(At + 1)..].TrimStart(" \t\r\n"u8);
                        if (rest.IsEmpty && !last)
                        {
                            return JsonEnd.Open;
                        }

                        if (rest.StartsWith("{"u8))
                        {
                            return JsonEnd.Records;
                        }
                    }

                    _depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (_depth == 0)
                    {
                        return JsonEnd.Closed;
                    }

                    if (--_depth == 0)
                    {
                        At++;
                        return JsonEnd.Closed;
                    }

                    break;
                default:
                    return JsonEnd.Closed;
            }

            At++;
        }

        return JsonEnd.Open;
    }

    /// <summary>The first bytes were consumed.</summary>
    public void Shift(int consumed) => At -= consumed;

    /// <summary>Through a string; false where the caller has to stop.</summary>
    private bool String(ReadOnlySpan<byte> window, out JsonEnd end)
    {
        end = JsonEnd.Open;
        var next = window[At..].IndexOfAny(s_string);
        if (next < 0)
        {
            At = window.Length;
            return false;
        }

        At += next;
        switch (window[At])
        {
            case (byte)'\n':
                end = JsonEnd.Torn;
                return false;
            case (byte)'\\':
                if (At + 1 >= window.Length)
                {
                    // What is escaped is not there yet.
                    return false;
                }

                At += 2;
                return true;
            default:
                At++;
                _inString = false;
                end = JsonEnd.Closed;
                return _depth > 0;
        }
    }
}
