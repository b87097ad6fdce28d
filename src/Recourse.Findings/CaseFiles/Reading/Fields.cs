using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>Short ways to write a row of the table.</summary>
internal static class Fields<T>
{
    /// <summary>A key that must be there.</summary>
    public static Field<T> Must<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set) =>
        new Field<T, TValue>(name, new Bilingual(zh, en), true, shape, from => (true, get(from)), set);

    /// <summary>A key that is left out where the value is <paramref name="absent"/>.</summary>
    public static Field<T> May<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue> get, Func<T, TValue, T> set, TValue absent) =>
        new Field<T, TValue>(name, new Bilingual(zh, en), false, shape, from => (!EqualityComparer<TValue>.Default.Equals(get(from), absent), get(from)), set);

    /// <summary>A text that is left out where it is empty.</summary>
    public static Field<T> Text(string name, string zh, string en, Func<T, string> get, Func<T, string, T> set) => May(name, zh, en, Words.Text, get, set, "");

    /// <summary>A value that is left out where nobody has stated it.</summary>
    public static Field<T> Known<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set)
        where TValue : struct => new Field<T, TValue>(name, new Bilingual(zh, en), false, shape, from => (get(from).HasValue, get(from).GetValueOrDefault()), set);

    /// <summary>A part that is left out where it is not alleged.</summary>
    public static Field<T> Part<TValue>(string name, string zh, string en, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> set)
        where TValue : class => new Field<T, TValue>(name, new Bilingual(zh, en), false, shape, from => (get(from) is not null, get(from)!), set);

    /// <summary>True, false or unknown; left out where unknown.</summary>
    public static Field<T> Fact(string name, string zh, string en, Func<T, Ternary> get, Func<T, Ternary, T> set) =>
        May(name, zh, en, Words.Ternary, get, set, Ternary.Unknown);

    /// <summary>A list that is left out where it is empty.</summary>
    public static Field<T> Many<TItem>(string name, string zh, string en, Shape<TItem> item, Func<T, ImmutableArray<TItem>> get, Func<T, ImmutableArray<TItem>, T> set) =>
        new Field<T, ImmutableArray<TItem>>(name, new Bilingual(zh, en), false, new ListShape<TItem>(item), from => (!get(from).IsDefaultOrEmpty, get(from)), set);
}
