using System.Collections.Immutable;

namespace Recourse.Findings;

/// <summary>The words and the scalar shapes of the format.</summary>
internal static class Words
{
    public static TextShape Text { get; } = new();

    public static FilledShape Filled { get; } = new();

    /// <summary>Id of a victim.</summary>
    public static ReferenceShape Victim { get; } = new("victims");

    /// <summary>Id of the actor who hands over.</summary>
    public static ReferenceShape Giver { get; } = new("actors");

    /// <summary>Label of an information; where the file lists none, statements may still share one.</summary>
    public static ReferenceShape Information { get; } = new("information", free: true);

    public static IdShape Id { get; } = new();

    public static DayShape Day { get; } = new();

    public static MoneyShape Money { get; } = new();

    public static TernaryShape Ternary { get; } = new();

    public static CountShape Count { get; } = new();

    public static ListShape<string> Texts { get; } = new(new TextShape());

    /// <summary>Names of law.md §8, spelt there with a capital letter.</summary>
    public static WordShape<string> Offences { get; } = Same(
        "Insult", "Defamation", "PiInfringement", "RefuseNetworkDuty", "IllegalUseOfNetwork", "AidNetworkCrime", "PickQuarrelsAbuse", "PickQuarrelsDisorder", "Extortion",
        "IllegalOperation", "HarmBusinessReputation", "FalseTerrorInfo", "FalseDisasterInfo", "HeroesMartyrs", "SpreadObscene", "AdministrativeOnly");

    /// <summary>The offences that a statement can be: <c>defamation</c> in the file, <c>Defamation</c> in the record.</summary>
    public static WordShape<string> StatementOffences { get; } = new([("defamation", "Defamation"), ("insult", "Insult")]);

    /// <summary>Words that mean themselves.</summary>
    public static WordShape<string> Same(params ReadOnlySpan<string> words)
    {
        var pairs = ImmutableArray.CreateBuilder<(string, string)>(words.Length);
        foreach (var word in words)
        {
            pairs.Add((word, word));
        }

        return new WordShape<string>(pairs.ToImmutable());
    }

    /// <summary>The words of an enumeration, in camelCase.</summary>
    public static WordShape<T> Of<T>()
        where T : struct, Enum => new([.. Enum.GetValues<T>().Select(value => (Camel(value.ToString()), value))]);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
