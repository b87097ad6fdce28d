using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>The question for a figure, as page and interface have it in their address: the same words make the same figure and the same rows.</summary>
internal sealed record FigureAsked(StageFilter Filter, StatisticsUnit Unit, StatisticsGroup By, bool ToPublic)
{
    /// <exception cref="RegisterException">A word that can't be.</exception>
    public static FigureAsked Of(IQueryCollection query, DateOnly today)
    {
        var year = new DateOnly(today.Year, 1, 1);
        return new(
            new StageFilter
            {
                From = Day(query["from"], year, "from"),
                To = Day(query["to"], today, "to"),
                Stages = Words(query, "stage") is { IsEmpty: false } stages ? stages : ["Indicted"],
                Offences = Words(query, "offence"),
                Online = query["online"].ToString() switch { "" => null, "yes" => true, "no" => false, var other => throw new RegisterException($"online is yes or no, not '{other}'") },
                Region = query["region"].ToString(),
                Industry = query["industry"].ToString(),
                Information = query["information"].ToString(),
            },
            Name<StatisticsUnit>(query["unit"], "unit"),
            Name<StatisticsGroup>(query["by"], "by"),
            query["public"].ToString() is "yes" or "true");
    }

    private static ImmutableArray<string> Words(IQueryCollection query, string name) => [.. query[name].Where(v => !string.IsNullOrEmpty(v)).Select(v => v!).Distinct(StringComparer.Ordinal)];

    private static DateOnly Day(string? text, DateOnly otherwise, string name) => string.IsNullOrEmpty(text) ? otherwise
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1 ? day
        : throw new RegisterException($"{name} takes a day YYYY-MM-DD, not '{text}'");

    private static T Name<T>(string? text, string what)
        where T : struct, Enum => string.IsNullOrEmpty(text) ? default
        : !char.IsDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value
        : throw new RegisterException($"{what} is one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not '{text}'");
}
