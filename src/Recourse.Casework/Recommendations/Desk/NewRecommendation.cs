using System.Collections.Immutable;

namespace Recourse.Casework;

/// <summary>A recommendation that is begun.</summary>
public sealed record NewRecommendation
{
    /// <summary>Its type.</summary>
    public required RecommendationType Type { get; init; }

    /// <summary>The procuratorate that makes it.</summary>
    public required string Organ { get; init; }

    /// <summary>The unit addressed.</summary>
    public required string Addressee { get; init; }

    /// <summary>The industry of the unit (law.md §8); empty where it is not stated.</summary>
    public string Industry { get; init; } = "";

    /// <summary>The cases it came out of, as the register names them.</summary>
    public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>Its text so far.</summary>
    public RecommendationText Text { get; init; } = new();
}

/// <summary>Something that happened to a recommendation, as it is entered: which fields are used depends on <see cref="What"/>.</summary>
public sealed record NewRecommendationStep
{
    /// <summary>
    /// <c>drafted</c>, <c>consulted</c>, <c>submitted</c>, <c>vetted</c>, <c>returned</c>, <c>approved</c>, <c>issued</c>, <c>served</c>, <c>receipted</c>, <c>termSet</c>, <c>copied</c>,
    /// <c>filed</c>, <c>objected</c>, <c>reviewed</c>, <c>corrected</c>, <c>replied</c>, <c>urged</c>, <c>followedUp</c>, <c>escalated</c>, <c>closed</c>, <c>amended</c>.
    /// </summary>
    public required string What { get; init; }

    /// <summary>The day it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>In what role it was done.</summary>
    public required RecommendationRole Role { get; init; }

    /// <summary>Who did it; empty for the account that enters it.</summary>
    public string By { get; init; } = "";

    /// <summary>Outcome, opinion, reason, grounds, summary, note or number of the paper.</summary>
    public string Text { get; init; } = "";

    /// <summary>The body that a copy, a filing or an escalation goes to.</summary>
    public string Name { get; init; } = "";

    /// <summary>Days of an urgent reply.</summary>
    public int? Days { get; init; }

    /// <summary>Days for an objection, stated by the paper.</summary>
    public int? ObjectionDays { get; init; }

    /// <summary>Why a paper sets an urgent term of reply; empty where it does not.</summary>
    public string UrgentWhy { get; init; } = "";

    /// <summary>The day of a receipt, the last day of an urging, or the right day of an amended entry.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How it was served.</summary>
    public ServiceMeans Means { get; init; }

    /// <summary>How the procuratorate looked after it.</summary>
    public FollowUpMeans FollowUp { get; init; }

    /// <summary>Whom a copy goes to.</summary>
    public CopyRecipient Copy { get; init; }

    /// <summary>What a review came to; a correction is <see cref="ReviewOutcome.Revised"/> or <see cref="ReviewOutcome.Withdrawn"/>.</summary>
    public ReviewOutcome Outcome { get; init; }

    /// <summary>Where it is escalated to.</summary>
    public EscalationTarget Target { get; init; }

    /// <summary>The entry that is amended.</summary>
    public string Entry { get; init; } = "";

    /// <summary>The event as the lifecycle has it.</summary>
    /// <exception cref="RegisterException">No such event, or a day is missing.</exception>
    internal RecommendationEvent Event(string id, DateOnly recorded, Caller caller)
    {
        var by = By.Length > 0 ? By : caller.Name;
        return What switch
        {
            "drafted" => new RecommendationEvent.Drafted { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "consulted" => new RecommendationEvent.Consulted(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "submitted" => new RecommendationEvent.Submitted { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "vetted" => new RecommendationEvent.Vetted(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "returned" => new RecommendationEvent.Returned(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "approved" => new RecommendationEvent.Approved { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "issued" => new RecommendationEvent.Issued(Text)
            {
                Id = id, On = On, Recorded = recorded, By = by, Role = Role, Urgent = UrgentWhy.Length > 0, UrgentWhy = UrgentWhy, ReplyDays = Days, ObjectionDays = ObjectionDays,
            },
            "served" => new RecommendationEvent.Served(Means, Day) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "receipted" => new RecommendationEvent.Receipted(Needed("the day of the receipt")) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "termSet" => new RecommendationEvent.TermSet(Days ?? throw new RegisterException("a term needs its days"), Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "copied" => new RecommendationEvent.CopiedTo(Copy, Name) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "filed" => new RecommendationEvent.FiledUpward(Name) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "objected" => new RecommendationEvent.Objected(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "reviewed" => new RecommendationEvent.Reviewed(Outcome, Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "corrected" => new RecommendationEvent.Corrected(Outcome is ReviewOutcome.Withdrawn, Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "replied" => new RecommendationEvent.Replied(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "urged" => new RecommendationEvent.Urged(Needed("the last day of the urging"), Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "followedUp" => new RecommendationEvent.FollowedUp(FollowUp, Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "escalated" => new RecommendationEvent.Escalated(Target, Name, Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "closed" => new RecommendationEvent.Closed(Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            "amended" => new RecommendationEvent.Amended(Entry, Needed("the right day"), Text) { Id = id, On = On, Recorded = recorded, By = by, Role = Role },
            _ => throw new RegisterException($"'{What}' is nothing that can happen to a recommendation"),
        };
    }

    private DateOnly Needed(string what) => Day ?? throw new RegisterException($"{what} is missing");
}
