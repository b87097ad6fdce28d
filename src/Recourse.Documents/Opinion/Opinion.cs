using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>A provision that a statement rests on.</summary>
/// <param name="Id">Its id in the pack: <c>2013-21/2(i)</c>.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="Version">First day in force of the version used (<c>2013-09-10</c>); <c>none</c> where no version governs the act.</param>
public sealed record CitedProvision(string Id, Bilingual Citation, string Version);

/// <summary>What a statement rests on in the material: a file by its digest, and the facts in it.</summary>
/// <param name="Source">The file: facts, or the findings of a case, whose figures lead to the sealed exhibits.</param>
/// <param name="Sha256">Its SHA-256, hexadecimal.</param>
/// <param name="Facts">Paths of the facts read; empty where the statement rests on the facts as a whole.</param>
public sealed record CitedEvidence(string Source, string Sha256, ImmutableArray<string> Facts)
{
    /// <summary>The exhibits that prove those facts, as far as the facts or the findings behind them name any.</summary>
    public ImmutableArray<CitedExhibit> Exhibits { get; init; } = [];
}

/// <summary>An exhibit that a fact rests on.</summary>
/// <param name="Name">Its name, or the reference as the facts state it.</param>
/// <param name="Sha256">SHA-256 of the sealed exhibit, hexadecimal; empty where the facts name it otherwise.</param>
/// <param name="Through">The finding that counts it (<c>statements/A1/S1/views</c>), or the place in it; empty where there is none.</param>
public sealed record CitedExhibit(string Name, string Sha256, string Through);

/// <summary>One statement of an opinion with what it rests on.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Law">At least one provision.</param>
/// <param name="Evidence">Its evidence.</param>
public sealed record OpinionStatement(Bilingual Text, ImmutableArray<CitedProvision> Law, CitedEvidence Evidence);

/// <summary>Statements under one heading.</summary>
public sealed record OpinionSection(Bilingual Title, ImmutableArray<OpinionStatement> Statements);

/// <summary>One offence of one actor.</summary>
public sealed record OpinionPart(Bilingual Title, ImmutableArray<OpinionSection> Sections);

/// <summary>An opinion: an assessment as statements, each with provision, version and evidence. It informs; a person decides.</summary>
/// <param name="Parts">In the order of the assessment.</param>
/// <param name="Pack">Digest of the law pack.</param>
public sealed record Opinion(ImmutableArray<OpinionPart> Parts, string Pack)
{
    /// <summary>The file of the facts; null where it is not stated.</summary>
    public CitedEvidence? Facts { get; init; }

    /// <summary>The sealed exhibits that statements cite, each once, by name.</summary>
    internal IEnumerable<(string Name, string Sha256)> Sealed => Parts.SelectMany(p => p.Sections).SelectMany(s => s.Statements).SelectMany(s => s.Evidence.Exhibits)
        .Where(e => e.Sha256.Length > 0).Select(e => (e.Name, e.Sha256)).Distinct().OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Sha256, StringComparer.Ordinal);
}
