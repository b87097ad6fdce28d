using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Recourse.Findings;

namespace Recourse.Law;

/// <summary>
/// What a weighing rested on: the facts read, what was found, what would settle it. A <see cref="Silent"/> one keeps nothing, and the texts
/// meant for it are never put together.
/// </summary>
internal sealed class Trace
{
    /// <summary>For a weighing of which only the truth is wanted.</summary>
    public static readonly Trace Silent = new() { Keeps = false };

    private readonly List<KeyValuePair<string, string>> _read = [];
    private readonly List<Bilingual> _because = [];
    private readonly List<Bilingual> _missing = [];
    private readonly List<Bilingual> _unalleged = [];
    private KeyValuePair<string, string>[]? _sorted;

    public bool Keeps { get; private init; } = true;

    public ImmutableArray<Bilingual> Because => Distinct(_because);

    public ImmutableArray<Bilingual> Missing => Distinct(_missing);

    /// <summary>What nobody alleges: worth asking, and not weighed.</summary>
    public ImmutableArray<Bilingual> Unalleged => Distinct(_unalleged);

    public ImmutableArray<string> FactsRead => [.. Sorted().Select(r => r.Key)];

    /// <summary>Digest of the facts read, path and value, in the order of the paths.</summary>
    public string FactsDigest()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, CanonicalJson.Writing()))
        {
            writer.WriteStartObject();
            foreach (var (path, value) in Sorted())
            {
                writer.WriteString(path, value);
            }

            writer.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    public void Read(string path, string value)
    {
        if (Keeps)
        {
            _read.Add(new(path, value));
            _sorted = null;
        }
    }

    public void Read([InterpolatedStringHandlerArgument("")] ref TraceText path, string value)
    {
        if (Keeps)
        {
            Read(path.ToStringAndClear(), value);
        }
    }

    public void Read(
        [InterpolatedStringHandlerArgument("")] ref TraceText path,
        [InterpolatedStringHandlerArgument("")] ref TraceText value)
    {
        if (Keeps)
        {
            Read(path.ToStringAndClear(), value.ToStringAndClear());
        }
    }

    public void Read(string path, [InterpolatedStringHandlerArgument("")] ref TraceText value)
    {
        if (Keeps)
        {
            Read(path, value.ToStringAndClear());
        }
    }

    public void Found(string zh, string en) => Add(_because, new(zh, en));

    public void Found(Bilingual text) => Add(_because, text);

    public void Found(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(_because, ref zh, ref en);

    public void Lacks(string zh, string en) => Add(_missing, new(zh, en));

    public void Lacks(Bilingual text) => Add(_missing, text);

    public void Lacks(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(_missing, ref zh, ref en);

    public void Asks(string zh, string en) => Add(_unalleged, new(zh, en));

    public void Asks(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(_unalleged, ref zh, ref en);

    /// <summary>Takes over another trace; <paramref name="label"/> (an act) goes before its lines, empty for none.</summary>
    public void Take(Trace other, string label)
    {
        if (!Keeps)
        {
            return;
        }

        _read.AddRange(other._read);
        _sorted = null;
        Labelled(_because, other._because, label);
        Labelled(_missing, other._missing, label);
        Labelled(_unalleged, other._unalleged, label);
    }

    private static void Labelled(List<Bilingual> to, List<Bilingual> from, string label) =>
        to.AddRange(label.Length == 0 ? from : from.Select(b => new Bilingual($"{label}：{b.Zh}", $"{label}: {b.En}")));

    private void Add(List<Bilingual> list, Bilingual text)
    {
        if (Keeps)
        {
            list.Add(text);
        }
    }

    private void Add(List<Bilingual> list, ref TraceText zh, ref TraceText en)
    {
        if (Keeps)
        {
            list.Add(new(zh.ToStringAndClear(), en.ToStringAndClear()));
        }
    }

    /// <summary>Each path once, with what was read there last, in ordinal order.</summary>
    private KeyValuePair<string, string>[] Sorted()
    {
        if (_sorted is null)
        {
            var last = new Dictionary<string, string>(_read.Count, StringComparer.Ordinal);
            foreach (var (path, value) in _read)
            {
                last[path] = value;
            }

            _sorted = [.. last];
            Array.Sort(_sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        }

        return _sorted;
    }

    private static ImmutableArray<Bilingual> Distinct(List<Bilingual> texts) => texts.Count switch
    {
        0 => [],
        1 => [texts[0]],
        _ => [.. texts.Distinct()],
    };
}
