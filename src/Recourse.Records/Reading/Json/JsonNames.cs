using System.Text;

namespace Recourse.Records;

/// <summary>
/// The names of members as they are written, each under its parent: records of one export name the same members in the same order, so that the next name
/// is nearly always the one that followed last time, and its column needs no look-up.
/// </summary>
internal sealed class JsonNames
{
    private const int Most = 1 << 14;
    private const int MostPath = 1024;
    private int _count;

    /// <summary>The nameless node above all others.</summary>
    public JsonName Root { get; private set; } = new([], "");

    /// <summary>The member of that name, if it was seen; <paramref name="raw"/> is what stands between the quotes.</summary>
    public static JsonName? Member(JsonName parent, ReadOnlySpan<byte> raw)
    {
        var next = parent.Expected;
        if (next is null || !raw.SequenceEqual(next.Raw))
        {
            next = parent.Find(raw);
        }

        parent.Expected = next?.Next;
        return next;
    }

    /// <summary>A name that was not seen under that parent.</summary>
    /// <param name="parent">The parent.</param>
    /// <param name="raw">As it is written.</param>
    /// <param name="name">Without escapes.</param>
    public JsonName Add(JsonName parent, ReadOnlySpan<byte> raw, string name)
    {
        _count++;
        // A path that is too long is that of the parent.
        var path = parent.Path.Length + 1 + raw.Length > MostPath ? parent.Path : parent.Path.Length == 0 ? name : $"{parent.Path}.{name}";
        var added = new JsonName(raw.ToArray(), path);
        parent.Add(added);
        return added;
    }

    /// <summary>Before each record: where records invent ever new names, what was learnt is given up.</summary>
    public void Begin()
    {
        if (_count > Most)
        {
            (Root, _count) = (new JsonName([], ""), 0);
        }
    }
}

/// <summary>A member's name.</summary>
/// <param name="raw">As it is written.</param>
/// <param name="path">With those of its parents.</param>
internal sealed class JsonName(byte[] raw, string path)
{
    private Dictionary<string, JsonName>? _members;
    private JsonName? _first, _last;

    public byte[] Raw { get; } = raw;

    public string Path { get; } = path;

    /// <summary>The column; −1 as long as no value asked for it.</summary>
    public int Column { get; set; } = -1;

    /// <summary>The sibling that was seen after this one first.</summary>
    public JsonName? Next { get; private set; }

    /// <summary>What is likely to come next among the members.</summary>
    public JsonName? Expected { get; set; }

    /// <summary>A new object begins.</summary>
    public void Begin() => Expected = _first;

    public JsonName? Find(ReadOnlySpan<byte> name)
    {
        if (_members is null)
        {
            return null;
        }

        Span<char> key = stackalloc char[256];
        return name.Length > key.Length ? _members.GetValueOrDefault(Encoding.Latin1.GetString(name))
            : _members.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..Encoding.Latin1.GetChars(name, key)], out var found) ? found : null;
    }

    public void Add(JsonName member)
    {
        _members ??= new Dictionary<string, JsonName>(StringComparer.Ordinal);
        _members.Add(Encoding.Latin1.GetString(member.Raw), member);
        _first ??= member;
        if (_last is not null)
        {
            _last.Next = member;
        }

        _last = member;
    }
}
