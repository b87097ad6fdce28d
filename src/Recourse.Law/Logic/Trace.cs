using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    // Reused: an assessment takes the digest of what each of its limbs read.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? s_digesting;

    // Most limbs leave some of these empty.
    private List<KeyValuePair<string, string>>? _read;
    private List<Bilingual>? _because;
    private List<Bilingual>? _missing;
    private List<Bilingual>? _unalleged;
    private KeyValuePair<string, string>[]? _sorted;

    public bool Keeps { get; private init; } = true;

    public ImmutableArray<Bilingual> Because => Distinct(_because);

    public ImmutableArray<Bilingual> Missing => Distinct(_missing);

    /// <summary>What nobody alleges: worth asking, and not weighed.</summary>
    public ImmutableArray<Bilingual> Unalleged => Distinct(_unalleged);

    public ImmutableArray<string> FactsRead => ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(Sorted(), static r => r.Key));

    /// <summary>Digest of the facts read, path and value, in the order of the paths.</summary>
    public string FactsDigest()
    {
        var (buffer, writer) = s_digesting ??= Digesting();
        buffer.ResetWrittenCount();
        writer.Reset();
        writer.WriteStartObject();
        foreach (var (path, value) in Sorted())
        {
            writer.WriteString(path, value);
        }

        writer.WriteEndObject();
        writer.Flush();
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) Digesting()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new(buffer, CanonicalJson.Writing()));
    }

    public void Read(string path, string value)
    {
        if (Keeps)
        {
            (_read ??= []).Add(new(path, value));
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

    public void Found(string zh, string en) => Add(ref _because, new(zh, en));

    public void Found(Bilingual text) => Add(ref _because, text);

    public void Found(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(ref _because, ref zh, ref en);

    public void Lacks(string zh, string en) => Add(ref _missing, new(zh, en));

    public void Lacks(Bilingual text) => Add(ref _missing, text);

    public void Lacks(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(ref _missing, ref zh, ref en);

    public void Asks(string zh, string en) => Add(ref _unalleged, new(zh, en));

    public void Asks(
        [InterpolatedStringHandlerArgument("")] ref TraceText zh,
        [InterpolatedStringHandlerArgument("")] ref TraceText en) => Add(ref _unalleged, ref zh, ref en);

    /// <summary>Takes over another trace; <paramref name="label"/> (an act) goes before its lines, empty for none.</summary>
    public void Take(Trace other, string label)
    {
        if (!Keeps)
        {
            return;
        }

        (_read ??= []).AddRange(other._read ?? []);
        _sorted = null;
        Labelled(ref _because, other._because, label);
        Labelled(ref _missing, other._missing, label);
        Labelled(ref _unalleged, other._unalleged, label);
    }

    private static void Labelled(ref List<Bilingual>? to, List<Bilingual>? from, string label)
    {
        foreach (var text in from ?? [])
        {
            (to ??= []).Add(label.Length == 0 ? text : new($"{label}：{text.Zh}", $"{label}: {text.En}"));
        }
    }

    private void Add(ref List<Bilingual>? list, Bilingual text)
    {
        if (Keeps)
        {
            (list ??= []).Add(text);
        }
    }

    private void Add(ref List<Bilingual>? list, ref TraceText zh, ref TraceText en)
    {
        if (Keeps)
        {
            (list ??= []).Add(new(zh.ToStringAndClear(), en.ToStringAndClear()));
        }
    }

    /// <summary>Each path once, with what was read there last, in ordinal order.</summary>
    private KeyValuePair<string, string>[] Sorted()
    {
        if (_sorted is null)
        {
            // A stable sort: of equal paths the last one read stays last. There are few, and they come nearly sorted.
            KeyValuePair<string, string>[] all = [.. _read ?? []];
            if (all.Length <= 32)
            {
                Insert(all);
            }
            else
            {
                all = [.. all.OrderBy(r => r.Key, StringComparer.Ordinal)];
            }

            var kept = 0;
            for (var i = 0; i < all.Length; i++)
            {
                kept -= kept > 0 && string.Equals(all[kept - 1].Key, all[i].Key, StringComparison.Ordinal) ? 1 : 0;
                all[kept++] = all[i];
            }

            _sorted = kept == all.Length ? all : all[..kept];
        }

        return _sorted;
    }

    private static void Insert(KeyValuePair<string, string>[] all)
    {
        for (var i = 1; i < all.Length; i++)
        {
            var (at, read) = (i, all[i]);
            for (; at > 0 && string.CompareOrdinal(all[at - 1].Key, read.Key) > 0; at--)
            {
                all[at] = all[at - 1];
            }

            all[at] = read;
        }
    }

    private static ImmutableArray<Bilingual> Distinct(List<Bilingual>? texts) => texts switch
    {
        null => [],
        { Count: 1 } => [texts[0]],
        { Count: 2 } => texts[0] == texts[1] ? [texts[0]] : [texts[0], texts[1]],
        _ => [.. texts.Distinct()],
    };
}
