using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>A file that was kept, with its check values.</summary>
/// <param name="Name">Its name under <c>material/</c>.</param>
/// <param name="Bytes">Its size in bytes.</param>
/// <param name="Sha256">SHA-256, hexadecimal.</param>
/// <param name="Sm3">SM3, hexadecimal.</param>
public sealed record KeptFile(string Name, long Bytes, string Sha256, string Sm3);

/// <summary>What a person harmed kept of a page, for a lawyer or a court.</summary>
public sealed record KeptPaper
{
    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>The title that the page showed.</summary>
    public required string Title { get; init; }

    /// <summary>When it was opened, by this machine's clock, with its offset.</summary>
    public required string At { get; init; }

    /// <summary>What this machine's clock was ahead of the server's, in words.</summary>
    public required Bilingual Clock { get; init; }

    /// <summary>Whether it is whole, in words.</summary>
    public required Bilingual Verdict { get; init; }

    /// <summary>Why it may not be whole.</summary>
    public ImmutableArray<Bilingual> Reasons { get; init; } = [];

    /// <summary>Counters that it showed, as shown.</summary>
    public ImmutableArray<string> Counters { get; init; } = [];

    /// <summary>The questions and what the person answered; an empty answer is shown as not answered.</summary>
    public required ImmutableArray<(Bilingual Question, string Answer)> Answers { get; init; }

    /// <summary>The files.</summary>
    public required ImmutableArray<KeptFile> Files { get; init; }

    /// <summary>How the time is proved; empty where only this machine's clock states it.</summary>
    public ImmutableArray<Bilingual> Times { get; init; } = [];

    /// <summary>The key that the ledger is signed with.</summary>
    public required string PublicKey { get; init; }
}
