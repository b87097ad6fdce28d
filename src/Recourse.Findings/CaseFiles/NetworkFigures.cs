namespace Recourse.Findings;

/// <summary>
/// Numbers of network conduct that 2013 No. 21 art. 7 and 2019 No. 15 arts 3, 10 and 12 ask for; null = not alleged. They are the part of one
/// act, so the numbers of several acts can be added up.
/// </summary>
public sealed record NetworkFigures
{
    /// <summary>Sites set up for illegal activity.</summary>
    public CountRange? Sites { get; init; }

    /// <summary>Accounts registered on those sites, added up.</summary>
    public CountRange? RegisteredAccounts { get; init; }

    /// <summary>Groups set up for illegal activity.</summary>
    public CountRange? Groups { get; init; }

    /// <summary>Member accounts of those groups, added up.</summary>
    public CountRange? GroupMembers { get; init; }

    /// <summary>Illegal video files spread.</summary>
    public CountRange? Videos { get; init; }

    /// <summary>Illegal items other than videos, spread or published on sites.</summary>
    public CountRange? Messages { get; init; }

    /// <summary>User accounts to which they were sent or spread.</summary>
    public CountRange? ReachedAccounts { get; init; }

    /// <summary>Member accounts of the groups that they were sent to, added up.</summary>
    public CountRange? ReachedGroupMembers { get; init; }

    /// <summary>Followers of the social accounts used, added up.</summary>
    public CountRange? Followers { get; init; }

    /// <summary>Actual clicks on the illegal items.</summary>
    public CountRange? Clicks { get; init; }

    /// <summary>Persons or units helped.</summary>
    public CountRange? PersonsHelped { get; init; }

    /// <summary>Amount of payment settlement, yuan.</summary>
    public decimal? SettlementYuan { get; init; }

    /// <summary>Funds given by advertising and the like, yuan.</summary>
    public decimal? FundsYuan { get; init; }

    /// <summary>Turnover of an illegal operation, yuan.</summary>
    public decimal? TurnoverYuan { get; init; }
}
