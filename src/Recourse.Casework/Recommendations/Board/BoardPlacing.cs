namespace Recourse.Casework;

/// <summary>
/// Places one recommendation on a day. A day that lies after the day of the board can't be trusted: it shows too much, never too little, because a term that
/// runs from the future would keep an overdue matter out of sight.
/// </summary>
internal static class BoardPlacing
{
    public static RecommendationEntry Of(RecommendationReading reading, DateOnly day, BoardSettings settings)
    {
        var standing = reading.Standing;
        var (place, late, due) = Place(reading, day, settings);
        var quiet = QuietUntil(reading, place, day);
        var alerts = BoardAlerts.Of(reading, place, day, settings);
        return new RecommendationEntry
        {
            Reading = reading,
            Place = place,
            Lateness = late,
            Due = due,
            QuietUntil = quiet,
            Next = quiet is null ? [.. settings.Offers[Key(standing, place, late, day)].Where(r => RecommendationMachine.Takes(standing, r, day))] : [],
            Alerts = alerts,
            NeedsSomeone = !alerts.IsEmpty || (quiet is null && Pressing(place)),
        };
    }

    private static (RecommendationPlace Place, RecommendationLateness? Late, DateOnly? Due) Place(RecommendationReading reading, DateOnly day, BoardSettings settings)
    {
        var standing = reading.Standing;
        switch (standing.State)
        {
            case RecommendationState.Closed or RecommendationState.Withdrawn:
                return (RecommendationPlace.Closed, null, null);
            case RecommendationState.Objected:
                return (RecommendationPlace.ObjectionOpen, null, standing.Objected);
            case RecommendationState.None:
                return (RecommendationPlace.NotBegun, null, null);
        }

        if (InFuture(standing, day))
        {
            return (RecommendationPlace.NeedsDate, null, null);
        }

        return standing.State switch
        {
            RecommendationState.Draft or RecommendationState.Consulted => (RecommendationPlace.Drafting, null, null),
            RecommendationState.Submitted => (RecommendationPlace.WaitingForApproval, null, standing.Since),
            RecommendationState.Approved or RecommendationState.Revised => (RecommendationPlace.ToBeServed, null, standing.Since),
            RecommendationState.Issued => Patience(standing, day, settings, RecommendationPlace.ToBeServed, RecommendationLateness.NotServed),
            RecommendationState.Replied => (RecommendationPlace.RepliedToReview, null, standing.Replied),
            RecommendationState.Escalated => (RecommendationPlace.Escalated, null, standing.Latest!.Value.AddDays(settings.LookAgain)),
            _ => Awaiting(reading, day, settings),
        };
    }

    private static (RecommendationPlace Place, RecommendationLateness? Late, DateOnly? Due) Awaiting(RecommendationReading reading, DateOnly day, BoardSettings settings)
    {
        // An urging is answered by its own term, with or without a receipt.
        if (reading.Urging?.Due is { } urged && urged < day)
        {
            return (RecommendationPlace.Overdue, RecommendationLateness.AfterUrging, urged);
        }

        if (reading.Reply is not { } reply)
        {
            return Patience(reading.Standing, day, settings, RecommendationPlace.NoReceiptYet, RecommendationLateness.NoReceipt);
        }

        if (reply.Clock.Done is not null)
        {
            // The first term was kept; what is awaited now is what the urging asked for.
            return (RecommendationPlace.WaitingForReply, null, reading.Urging?.Due);
        }

        return reply.On(day) switch
        {
            ClockState.NeedsDate => (RecommendationPlace.NeedsDate, null, null),
            ClockState.Overdue => (RecommendationPlace.Overdue, RecommendationLateness.NoReply, reply.Due),
            ClockState.DueToday or ClockState.DueSoon => (RecommendationPlace.ReplyDueSoon, null, reply.Due),
            _ => (RecommendationPlace.WaitingForReply, null, reply.Due),
        };
    }

    private static (RecommendationPlace Place, RecommendationLateness? Late, DateOnly? Due) Patience(
        RecommendationStanding standing, DateOnly day, BoardSettings settings, RecommendationPlace place, RecommendationLateness late)
    {
        var last = standing.Issued!.Value.AddDays(settings.NoReceipt);
        return day > last ? (RecommendationPlace.Overdue, late, last) : (place, null, last);
    }

    private static bool InFuture(RecommendationStanding standing, DateOnly day) => standing.Latest > day || standing.Receipt > day;

    private static DateOnly? QuietUntil(RecommendationReading reading, RecommendationPlace place, DateOnly day) =>
        place is RecommendationPlace.Overdue or RecommendationPlace.ReplyDueSoon or RecommendationPlace.WaitingForReply or RecommendationPlace.Escalated
            && reading.Standing.Replied is null && reading.Urging?.Due is { } until && until >= day
            ? until
            : null;

    private static bool Pressing(RecommendationPlace place) => place is RecommendationPlace.Overdue or RecommendationPlace.NeedsDate or RecommendationPlace.ObjectionOpen
        or RecommendationPlace.ReplyDueSoon or RecommendationPlace.RepliedToReview or RecommendationPlace.WaitingForApproval or RecommendationPlace.ToBeServed;

    private static string Key(RecommendationStanding standing, RecommendationPlace place, RecommendationLateness? late, DateOnly day) => place switch
    {
        RecommendationPlace.Overdue => "Overdue" + late,
        RecommendationPlace.NeedsDate => standing.Latest > day ? BoardSettings.Future : standing.Receipt > day ? BoardSettings.Receipt : BoardSettings.Urgent,
        _ => place.ToString(),
    };
}
