namespace Recourse.Casework;

/// <summary>Where a recommendation stands on the board on a day. Every one is in exactly one place.</summary>
public enum RecommendationPlace
{
    /// <summary>Overdue: <see cref="RecommendationLateness"/> says what.</summary>
    Overdue,

    /// <summary>A day is missing or can't be right, so that no term can be trusted.</summary>
    NeedsDate,

    /// <summary>An objection waits for its review.</summary>
    ObjectionOpen,

    /// <summary>The last day of the reply is near.</summary>
    ReplyDueSoon,

    /// <summary>A reply waits for a person to review it.</summary>
    RepliedToReview,

    /// <summary>Before those who decide.</summary>
    WaitingForApproval,

    /// <summary>Decided on or changed, to be issued and served.</summary>
    ToBeServed,

    /// <summary>Served, no receipt yet.</summary>
    NoReceiptYet,

    /// <summary>The term of reply runs.</summary>
    WaitingForReply,

    /// <summary>Reported, passed on, or a suit brought.</summary>
    Escalated,

    /// <summary>Being drafted.</summary>
    Drafting,

    /// <summary>Nothing entered.</summary>
    NotBegun,

    /// <summary>Closed or withdrawn.</summary>
    Closed,
}

/// <summary>What is overdue.</summary>
public enum RecommendationLateness
{
    /// <summary>Issued, and not served for the days that the board allows.</summary>
    NotServed,

    /// <summary>Served, and no receipt for the days that the board allows since the issue.</summary>
    NoReceipt,

    /// <summary>The last day of the reply has passed.</summary>
    NoReply,

    /// <summary>The last day that an urging gave has passed.</summary>
    AfterUrging,
}
