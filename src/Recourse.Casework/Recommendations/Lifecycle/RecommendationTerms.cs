namespace Recourse.Casework;

/// <summary>The five types of procuratorial recommendation (检察建议工作规定第五条 / Rules on procuratorial suggestions art. 5).</summary>
public enum RecommendationType
{
    /// <summary>再审检察建议.</summary>
    Retrial,

    /// <summary>纠正违法检察建议.</summary>
    CorrectIllegality,

    /// <summary>公益诉讼检察建议.</summary>
    PublicInterest,

    /// <summary>社会治理检察建议.</summary>
    SocialGovernance,

    /// <summary>其他检察建议.</summary>
    Other,
}

/// <summary>Where a recommendation stands. Overdue is no state: it follows from the day.</summary>
public enum RecommendationState
{
    /// <summary>Nothing has been done.</summary>
    None,

    /// <summary>Being drafted.</summary>
    Draft,

    /// <summary>The addressee was heard on the draft.</summary>
    Consulted,

    /// <summary>Before those who decide.</summary>
    Submitted,

    /// <summary>Decided on, not yet issued.</summary>
    Approved,

    /// <summary>Numbered and sealed, not yet served.</summary>
    Issued,

    /// <summary>Served; a reply is awaited.</summary>
    Served,

    /// <summary>An objection is open.</summary>
    Objected,

    /// <summary>Changed; the new text is not yet issued.</summary>
    Revised,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Replied to; a person reviews what was put right.</summary>
    Replied,

    /// <summary>Reported or passed on, or a suit brought.</summary>
    Escalated,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>Who takes a step.</summary>
public enum RecommendationRole
{
    /// <summary>Clerk, who enters what happened.</summary>
    Clerk,

    /// <summary>Prosecutor in charge.</summary>
    Prosecutor,

    /// <summary>The department of law and policy research.</summary>
    PolicyOffice,

    /// <summary>Chief procurator.</summary>
    ChiefProcurator,

    /// <summary>Procuratorial committee.</summary>
    Committee,

    /// <summary>The superior procuratorate.</summary>
    Superior,

    /// <summary>The unit addressed.</summary>
    Addressee,
}

/// <summary>How a recommendation was served (art. 18).</summary>
public enum ServiceMeans
{
    /// <summary>In writing.</summary>
    Written,

    /// <summary>Announced on the spot, third parties invited (现场宣告送达).</summary>
    Announced,
}

/// <summary>What the review of an objection came to (art. 23), or a correction of one's own (art. 22).</summary>
public enum ReviewOutcome
{
    /// <summary>Upheld: the recommendation is changed.</summary>
    Revised,

    /// <summary>Upheld: the recommendation is withdrawn.</summary>
    Withdrawn,

    /// <summary>Not upheld: the reasons are explained to the addressee.</summary>
    Rejected,
}

/// <summary>How the procuratorate looked after a recommendation (art. 24).</summary>
public enum FollowUpMeans
{
    /// <summary>Inquiry.</summary>
    Inquiry,

    /// <summary>Visit.</summary>
    Visit,

    /// <summary>Meeting.</summary>
    Meeting,
}

/// <summary>Whom a copy goes to (art. 20).</summary>
public enum CopyRecipient
{
    /// <summary>Party committee.</summary>
    PartyCommittee,

    /// <summary>People's congress.</summary>
    PeoplesCongress,

    /// <summary>Government.</summary>
    Government,

    /// <summary>Discipline and supervision body.</summary>
    DisciplineBody,

    /// <summary>Superior organ of the addressee.</summary>
    SuperiorOrgan,

    /// <summary>Regulator of the industry.</summary>
    Regulator,

    /// <summary>Body of the industry.</summary>
    IndustryBody,
}

/// <summary>Where a recommendation that is not carried out goes (art. 25).</summary>
public enum EscalationTarget
{
    /// <summary>Superior procuratorate.</summary>
    SuperiorProcuratorate,

    /// <summary>Superior organ of the addressee.</summary>
    SuperiorOrgan,

    /// <summary>Regulator of the industry.</summary>
    Regulator,

    /// <summary>Body of the industry.</summary>
    IndustryBody,

    /// <summary>Party committee, people's congress, government or discipline body.</summary>
    PartyCongressGovernment,

    /// <summary>Public-interest suit.</summary>
    PublicInterestSuit,
}
