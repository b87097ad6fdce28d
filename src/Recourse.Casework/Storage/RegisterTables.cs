using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>A table as a backup takes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Row">The type of its rows.</param>
/// <param name="Rows">Its rows in the order of their keys: the same register gives the same lines.</param>
internal sealed record RegisterTable(string Name, Type Row, Func<RegisterContext, IAsyncEnumerable<object>> Rows);

/// <summary>All tables, those that others refer to first. A test holds the list to the model.</summary>
internal static class RegisterTables
{
    public static readonly ImmutableArray<RegisterTable> All =
    [
        Of("cases", c => c.Cases.OrderBy(r => r.Seq)),
        Of("persons", c => c.Persons.OrderBy(r => r.Id)),
        Of("parties", c => c.Parties.OrderBy(r => r.CaseId).ThenBy(r => r.PersonId).ThenBy(r => r.Role)),
        Of("links", c => c.Links.OrderBy(r => r.CaseId).ThenBy(r => r.Kind).ThenBy(r => r.Value)),
        Of("stages", c => c.Stages.OrderBy(r => r.Seq)),
        Of("clocks", c => c.Clocks.OrderBy(r => r.Id)),
        Of("recommendations", c => c.Recommendations.OrderBy(r => r.Seq)),
        Of("recommendation_cases", c => c.RecommendationCases.OrderBy(r => r.RecommendationId).ThenBy(r => r.CaseId)),
        Of("accounts", c => c.Accounts.OrderBy(r => r.Name)),
        Of("keys", c => c.Keys.OrderBy(r => r.Who).ThenBy(r => r.Key)),
        Of("counters", c => c.Counters.OrderBy(r => r.Kind)),
        Of("audit", c => c.Audit.OrderBy(r => r.Seq)),
    ];

    private static RegisterTable Of<T>(string name, Func<RegisterContext, IQueryable<T>> rows)
        where T : class => new(name, typeof(T), context => rows(context).AsNoTracking().AsAsyncEnumerable());
}
