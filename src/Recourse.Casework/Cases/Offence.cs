using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Findings;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>An offence that the register knows (law.md §8).</summary>
/// <param name="Id">Its name in the register, such as <c>Defamation</c>.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Article">Article of the Criminal Law, or the other law.</param>
public sealed record Offence(string Id, Bilingual Title, string Article);

/// <summary>The offences that this build carries (<c>register/offences</c>).</summary>
public static class Offences
{
    private static readonly Lazy<ImmutableArray<Offence>> s_all = new(() => [.. RegisterData.Files("offences").SelectMany(f => Read(f.File, f.Text))]);

    private static readonly Lazy<FrozenDictionary<string, Offence>> s_byId = new(() => s_all.Value.ToFrozenDictionary(o => o.Id, StringComparer.Ordinal));

    /// <summary>All offences, as the file orders them.</summary>
    public static ImmutableArray<Offence> All => s_all.Value;

    /// <summary>The offence of a name; <see langword="null"/> if there is none.</summary>
    public static Offence? Find(string id) => s_byId.Value.GetValueOrDefault(id);

    private static Offence[] Read(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var offences = root.Mappings("offences").Select(node =>
        {
            var offence = new Offence(node.Filled("id"), node.Bilingual(), node.Filled("article"));
            node.Done();
            return offence;
        }).ToArray();
        root.Done();
        return offences;
    }
}
