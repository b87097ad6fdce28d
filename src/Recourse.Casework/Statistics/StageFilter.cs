using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>What a figure counts: whole cases or persons (件 / 人).</summary>
public enum StatisticsUnit
{
    /// <summary>人: each person once, whatever the number of rows.</summary>
    Persons,

    /// <summary>件: each case once.</summary>
    Cases,
}

/// <summary>By what a table of figures is split.</summary>
public enum StatisticsGroup
{
    /// <summary>Not split.</summary>
    None,

    /// <summary>By offence.</summary>
    Offence,

    /// <summary>By the first two digits of the region code: the province.</summary>
    Province,

    /// <summary>By industry of the person's organisation.</summary>
    Industry,

    /// <summary>By kind of personal information.</summary>
    Information,

    /// <summary>By month of the row.</summary>
    Month,
}

/// <summary>Which rows of the register: the same filter makes the list and the figure. The period clock is the day of the row, both ends included; struck rows never count.</summary>
public sealed record StageFilter
{
    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The stages, as <see cref="StageRules"/> names them; at least one.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>The offences; empty for any.</summary>
    public ImmutableArray<string> Offences { get; init; } = [];

    /// <summary>Only cases said to be online (true) or said not to be (false); cases of which nobody has said are in neither.</summary>
    public bool? Online { get; init; }

    /// <summary>First digits of the region code; empty for any.</summary>
    public string Region { get; init; } = "";

    /// <summary>Industry of the person; empty for any.</summary>
    public string Industry { get; init; } = "";

    /// <summary>Kind of personal information; empty for any.</summary>
    public string Information { get; init; } = "";

    /// <exception cref="RegisterException">No stage, an unknown stage or offence, or a period that ends before it begins.</exception>
    internal void Check()
    {
        CaseDesk.Need(!Stages.IsDefaultOrEmpty, "a figure needs a stage");
        foreach (var stage in Stages)
        {
            CaseDesk.Need(StageRules.Built.Stage(stage) is not null, $"there is no stage '{stage}'");
        }

        foreach (var offence in Offences)
        {
            CaseDesk.Need(Recourse.Casework.Offences.Find(offence) is not null, $"there is no offence '{offence}'");
        }

        CaseDesk.Need(From <= To, "the period ends before it begins");
    }

    internal IQueryable<CountedRow> Of(RegisterContext context)
    {
        var (stages, offences) = (Stages.ToArray(), Offences.ToArray());
        var rows = context.Stages.AsNoTracking().Where(s => s.StruckBecause == "" && s.OnDay >= From && s.OnDay <= To && stages.Contains(s.Stage));
        rows = offences.Length > 0 ? rows.Where(s => offences.Contains(s.Offence)) : rows;
        rows = Information.Length > 0 ? rows.Where(s => s.Information == Information) : rows;
        var joined = from s in rows
                     join c in context.Cases on s.CaseId equals c.Id
                     join p in context.Persons on s.PersonId equals p.Id into people
                     from p in people.DefaultIfEmpty()
                     select new CountedRow
                     {
                         Seq = s.Seq,
                         Id = s.Id,
                         CaseId = s.CaseId,
                         PersonId = s.PersonId,
                         Offence = s.Offence,
                         Stage = s.Stage,
                         OnDay = s.OnDay,
                         Information = s.Information,
                         Region = c.Region,
                         Online = c.Online,
                         Industry = p == null ? "" : p.Industry,
                     };
        joined = Online is { } online ? joined.Where(r => r.Online == online) : joined;
        joined = Region.Length > 0 ? joined.Where(r => r.Region.StartsWith(Region)) : joined;
        return Industry.Length > 0 ? joined.Where(r => r.Industry == Industry) : joined;
    }
}

/// <summary>A row that a figure counts, with what it may be split by.</summary>
internal sealed class CountedRow
{
    public long Seq { get; set; }

    public required string Id { get; set; }

    public required string CaseId { get; set; }

    public string? PersonId { get; set; }

    public required string Offence { get; set; }

    public required string Stage { get; set; }

    public DateOnly OnDay { get; set; }

    public required string Information { get; set; }

    public required string Region { get; set; }

    public bool? Online { get; set; }

    public required string Industry { get; set; }
}
