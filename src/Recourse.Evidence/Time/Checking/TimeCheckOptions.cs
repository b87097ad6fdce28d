namespace Recourse.Evidence;

/// <summary>A token that was kept outside the case. Its keeper can't be answered with a rewritten history.</summary>
/// <param name="Name">How to call it.</param>
/// <param name="Token">The answer or the bare token, DER.</param>
/// <param name="Checkpoint">The signed checkpoint it is over.</param>
/// <param name="Certificates">Its chain, PEM; may be null.</param>
public sealed record KeptToken(string Name, ReadOnlyMemory<byte> Token, string Checkpoint, string? Certificates);

/// <summary>What the reader of a case brings along.</summary>
public sealed record TimeCheckOptions
{
    /// <summary>Root certificates of authorities the reader trusts, PEM. Where any are named only tokens that lead to them count.</summary>
    public string? TrustedRoots { get; init; }

    /// <summary>The ledger's verifier key as noted elsewhere; null: the one in the case.</summary>
    public string? TrustedKey { get; init; }

    /// <summary>Tokens kept outside the case.</summary>
    public IReadOnlyList<KeptToken> Kept { get; init; } = [];

    /// <summary>The day from which renewal is reckoned; null: no warnings. A token holds at its own time whatever this says.</summary>
    public DateTimeOffset? RenewalFrom { get; init; }

    /// <summary>How long before the end of a chain the warning comes.</summary>
    public TimeSpan RenewalWithin { get; init; } = TimeSpan.FromDays(365);
}

/// <summary>A token that should be renewed by a further one over a later checkpoint (cf. RFC 4998 §5).</summary>
/// <param name="Name">The token.</param>
/// <param name="Text">Why.</param>
public sealed record TimeWarning(string Name, TimeText Text);

/// <summary>What a check of the proofs of time found.</summary>
/// <param name="Broken">Tokens that do not hold and statements that the ledger does not continue; link <see cref="Links.TimeToken"/>.</param>
/// <param name="Proof">What the tokens that hold show.</param>
/// <param name="Warnings">Tokens to be renewed.</param>
/// <param name="Checked">What was checked, a line each.</param>
public sealed record TimeCheckResult(
    IReadOnlyList<Breakage> Broken, TimeProof Proof, IReadOnlyList<TimeWarning> Warnings, IReadOnlyList<string> Checked)
{
    /// <summary>The result of a vault's check with this one's added to it.</summary>
    public VaultCheckResult JoinTo(VaultCheckResult vault) => vault with
    {
        Broken =
        [
            .. vault.Broken.Concat(Broken).Distinct()
                .OrderBy(breakage => breakage.Item, StringComparer.Ordinal).ThenBy(breakage => breakage.Link, StringComparer.Ordinal),
        ],
        Checked = [.. vault.Checked, .. Checked],
    };
}
