using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>Figures of the register. A figure and the list of its rows go through the same filter.</summary>
/// <param name="register">The register.</param>
public sealed class RegisterStatistics(Register register)
{
    private const int PageSize = 200;

    /// <summary>A figure.</summary>
    /// <exception cref="RegisterException">A filter that can't be.</exception>
    public Task<Figure> CountAsync(StageFilter filter, StatisticsUnit unit, StatisticsGroup by, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        caller.MayRead();
        filter.Check();
        return register.ReadAsync(caller, "statistics", "", new { filter, unit, by }, context => CountAsync(context, filter, unit, by, cancel), cancel);
    }

    /// <summary>The same figure over two periods.</summary>
    /// <exception cref="RegisterException">A filter that can't be.</exception>
    public Task<Comparison> CompareAsync(
        StageFilter filter, DateOnly beforeFrom, DateOnly beforeTo, StatisticsUnit unit, StatisticsGroup by, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        caller.MayRead();
        var before = filter with { From = beforeFrom, To = beforeTo };
        filter.Check();
        before.Check();
        return register.ReadAsync(caller, "statistics", "", new { filter, unit, by, beforeFrom, beforeTo }, async context =>
            new Comparison(await CountAsync(context, filter, unit, by, cancel), await CountAsync(context, before, unit, by, cancel)), cancel);
    }

    /// <summary>The rows that a figure counts, in the order in which they were entered.</summary>
    /// <exception cref="RegisterException">A filter that can't be, or not a place that a part named.</exception>
    public Task<Page<FigureRow>> RowsAsync(StageFilter filter, string? after, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        caller.MayRead();
        filter.Check();
        var from = after is null ? 0 : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : throw new RegisterException($"'{after}' is no place in the list");
        return register.ReadAsync(caller, "statistics-rows", "", new { filter, after }, async context =>
        {
            var rows = await filter.Of(context).Where(r => r.Seq > from).OrderBy(r => r.Seq).Take(PageSize + 1).ToListAsync(cancel);
            return new Page<FigureRow>(
                [.. rows.Take(PageSize).Select(r => new FigureRow(r.Id, r.CaseId, r.PersonId, r.Offence, r.Stage, r.OnDay))],
                rows.Count > PageSize ? rows[PageSize - 1].Seq.ToString(CultureInfo.InvariantCulture) : null);
        }, cancel);
    }

    private static async Task<Figure> CountAsync(RegisterContext context, StageFilter filter, StatisticsUnit unit, StatisticsGroup by, CancellationToken cancel)
    {
        var rows = filter.Of(context);
        var counted = unit == StatisticsUnit.Persons ? rows.Where(r => r.PersonId != null) : rows;
        var units = unit == StatisticsUnit.Persons ? counted.Select(r => r.PersonId!) : counted.Select(r => r.CaseId);
        var all = await rows.LongCountAsync(cancel);
        return new()
        {
            Value = await units.Distinct().LongCountAsync(cancel),
            Unit = unit,
            Definition = FigureWords.Definition(filter, unit),
            Rows = all,
            WithoutPerson = unit == StatisticsUnit.Persons ? all - await counted.LongCountAsync(cancel) : 0,
            Parts = await PartsAsync(counted, unit, by, cancel),
        };
    }

    /// <summary>Distinct pairs of part and unit, counted by part: once per part whatever the number of rows.</summary>
    private static async Task<ImmutableArray<FigurePart>> PartsAsync(IQueryable<CountedRow> counted, StatisticsUnit unit, StatisticsGroup by, CancellationToken cancel)
    {
        var persons = unit == StatisticsUnit.Persons;
        var keyed = by switch
        {
            StatisticsGroup.Offence => counted.Select(r => new { Key = r.Offence, Who = persons ? r.PersonId! : r.CaseId }),
            StatisticsGroup.Province => counted.Select(r => new { Key = r.Region.Length < 2 ? "" : r.Region.Substring(0, 2), Who = persons ? r.PersonId! : r.CaseId }),
            StatisticsGroup.Industry => counted.Select(r => new { Key = r.Industry, Who = persons ? r.PersonId! : r.CaseId }),
            StatisticsGroup.Information => counted.Select(r => new { Key = r.Information, Who = persons ? r.PersonId! : r.CaseId }),
            _ => null,
        };
        if (keyed is not null)
        {
            var parts = await keyed.Distinct().GroupBy(k => k.Key).Select(g => new { g.Key, Value = g.LongCount() }).ToListAsync(cancel);
            return [.. parts.Select(p => new FigurePart(p.Key, p.Value)).OrderBy(p => p.Key, StringComparer.Ordinal)];
        }

        if (by is not StatisticsGroup.Month)
        {
            return [];
        }

        var months = await counted.Select(r => new { r.OnDay.Year, r.OnDay.Month, Who = persons ? r.PersonId! : r.CaseId }).Distinct()
            .GroupBy(k => new { k.Year, k.Month }).Select(g => new { g.Key.Year, g.Key.Month, Value = g.LongCount() }).ToListAsync(cancel);
        return [.. months.OrderBy(m => m.Year).ThenBy(m => m.Month).Select(m => new FigurePart(FormattableString.Invariant($"{m.Year:D4}-{m.Month:D2}"), m.Value))];
    }
}
