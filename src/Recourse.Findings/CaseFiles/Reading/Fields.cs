using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>Short ways to write a row of the table.</summary>
internal static class Fields<T>
{
    /// <summary>A key that must be there; without it the entry is left out.</summary>
    public static Field<T> Must<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set) =>
        new Field<T, TValue>(name, new Bilingual(zh, en), Need.Present, shape, from => (true, get(from)), set);

    /// <summary>A key that is left out where the value is <paramref name="absent"/>, and reads as that where it cannot be read: it means unknown.</summary>
    public static Field<T> May<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set, TValue absent) =>
        new Field<T, TValue>(name, new Bilingual(zh, en), Need.None, shape, from => (!EqualityComparer<TValue>.Default.Equals(get(from), absent), get(from)), set);

    /// <summary>A word that is left out where it is <paramref name="absent"/>, which weighs; where it cannot be read the entry is left out.</summary>
    public static Field<T> Word<TValue>(string name, string zh, string en, Func<T, TValue> get, Func<T, TValue, T> set, TValue absent)
        where TValue : struct, Enum =>
        new Field<T, TValue>(
            name, new Bilingual(zh, en), Need.Readable, Words.Of<TValue>(), from => (!EqualityComparer<TValue>.Default.Equals(get(from), absent), get(from)), set);

    /// <summary>A text that is left out where it is empty.</summary>
    public static Field<T> Text(string name, string zh, string en, Func<T, string> get, Func<T, string, T> set) => May(name, zh, en, Words.Text, get, set, "");

    /// <summary>A value that is left out where nobody has stated it.</summary>
    public static Field<T> Known<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set)
        where TValue : struct =>
        new Field<T, TValue>(name, new Bilingual(zh, en), Need.None, shape, from => (get(from).HasValue, get(from).GetValueOrDefault()), set);

    /// <summary>An allegation that is left out where nobody has made it; one that cannot be read is made, and unknown.</summary>
    public static Field<T> Claim(string name, string zh, string en, Func<T, Ternary?> get, Func<T, Ternary, T> set) =>
        new Field<T, Ternary>(
            name, new Bilingual(zh, en), Need.None, Words.Ternary, from => (get(from).HasValue, get(from).GetValueOrDefault()), set, into => set(into, Ternary.Unknown));

    /// <summary>A part that is left out where it is not alleged; one that cannot be read is alleged, and all of it <paramref name="unknown"/>.</summary>
    public static Field<T> Part<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set, TValue unknown)
        where TValue : class =>
        new Field<T, TValue>(name, new Bilingual(zh, en), Need.None, shape, from => (get(from) is not null, get(from)!), set, into => set(into, unknown));

    /// <summary>True, false or unknown; left out where unknown.</summary>
    public static Field<T> Fact(string name, string zh, string en, Func<T, Ternary> get, Func<T, Ternary, T> set) =>
        May(name, zh, en, Words.Ternary, get, set, Ternary.Unknown);

    /// <summary>A list that is left out where it is empty.</summary>
    public static Field<T> Many<TItem>(string name, string zh, string en, Shape<TItem> item, Func<T, ImmutableArray<TItem>> get, Func<T, ImmutableArray<TItem>, T> set) =>
        new Field<T, ImmutableArray<TItem>>(name, new Bilingual(zh, en), Need.None, new ListShape<TItem>(item), from => (!get(from).IsDefaultOrEmpty, get(from)), set);
}
