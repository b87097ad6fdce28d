using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Recourse.Casework;
using Recourse.Documents;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>What <c>recourse stats</c> is asked.</summary>
public sealed record StatsRequest
{
    /// <summary>The register: a file, or <c>postgres://…</c>.</summary>
    public required string Register { get; init; }

    /// <summary>Stages, as the register names them.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>Offences; empty for any.</summary>
    public ImmutableArray<string> Offences { get; init; } = [];

    /// <summary>First day, <c>YYYY-MM-DD</c>.</summary>
    public required string From { get; init; }

    /// <summary>Last day, <c>YYYY-MM-DD</c>.</summary>
    public required string To { get; init; }

    /// <summary><c>persons</c> or <c>cases</c>.</summary>
    public string Unit { get; init; } = "persons";

    /// <summary><c>offence</c>, <c>province</c>, <c>industry</c>, <c>information</c>, <c>month</c>; empty for none.</summary>
    public string By { get; init; } = "";

    /// <summary>Only online (true) or not online (false).</summary>
    public bool? Online { get; init; }

    /// <summary>First digits of the region code.</summary>
    public string Region { get; init; } = "";

    /// <summary>Industry of the person's organisation.</summary>
    public string Industry { get; init; } = "";

    /// <summary>Kind of personal information.</summary>
    public string Information { get; init; } = "";

    /// <summary>Withholds parts that could point to persons.</summary>
    public bool Public { get; init; }

    /// <summary>File to write the counted rows to; empty for none.</summary>
    public string Rows { get; init; } = "";

    /// <summary>File to draw the chart into (SVG); empty for none.</summary>
    public string Chart { get; init; } = "";

    /// <summary>Who asks, for the log of the register.</summary>
    public required string Operator { get; init; }
}

/// <summary><c>recourse stats</c>: a figure of the register beside the same period a year before, with what it counts, its parts and the rows it opens to.</summary>
public static class StatsOfRegister
{
    /// <summary>The register that is used where none is named: one file for each user.</summary>
    public static string DefaultRegister =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "recourse", "register.db");

    /// <summary>Counts.</summary>
    /// <exception cref="UsageException">No such register, or a request that can't be.</exception>
    public static Answer Run(StatsRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filter = Filter(request);
        var unit = request.Unit switch
        {
            "persons" => StatisticsUnit.Persons,
            "cases" => StatisticsUnit.Cases,
            _ => throw new UsageException($"--unit 只能是 persons 或 cases，不是“{request.Unit}”", $"--unit is persons or cases, not '{request.Unit}'"),
        };
        var by = request.By.Length == 0 ? StatisticsGroup.None
            : Enum.TryParse<StatisticsGroup>(request.By, ignoreCase: true, out var group) && group != StatisticsGroup.None && !char.IsDigit(request.By[0]) ? group
            : throw new UsageException($"--by 不能是“{request.By}”", $"--by is offence, province, industry, information or month, not '{request.By}'");
        if (!request.Register.Contains("://", StringComparison.Ordinal) && !File.Exists(request.Register))
        {
            throw new UsageException($"没有登记册 {request.Register}；用 --db 指明", $"there is no register at {request.Register}; name one with --db");
        }

        try
        {
            return Counted(request, filter, unit, by, cancellation).GetAwaiter().GetResult();
        }
        catch (RegisterException problem)
        {
            throw new UsageException(problem.Message, problem.Message);
        }
    }

    private static async Task<Answer> Counted(StatsRequest request, StageFilter filter, StatisticsUnit unit, StatisticsGroup by, CancellationToken cancellation)
    {
        var register = await Register.OpenAsync(request.Register, TimeProvider.System, cancellation).ConfigureAwait(false);
        var statistics = new RegisterStatistics(register);

        // Who has the file or the database's password has all of it; the log names him.
        var caller = new Caller(request.Operator, RegisterRole.Chief);
        var comparison = await statistics.CompareAsync(filter, Periods.YearBefore(filter.From), Periods.YearBefore(filter.To), unit, by, caller, cancellation).ConfigureAwait(false);
        if (request.Rows.Length > 0)
        {
            await WriteRows(request.Rows, statistics, filter, caller, cancellation).ConfigureAwait(false);
        }

        if (request.Chart.Length > 0)
        {
            await File.WriteAllTextAsync(request.Chart, FigureChart.Svg(comparison, filter, by, request.Public), new UTF8Encoding(false), cancellation).ConfigureAwait(false);
        }

        return StatsAnswer.Of(comparison, filter, by, request.Public);
    }

    private static StageFilter Filter(StatsRequest request) => new()
    {
        From = Day(request.From, "--from"),
        To = Day(request.To, "--to"),
        Stages = request.Stages,
        Offences = request.Offences,
        Online = request.Online,
        Region = request.Region,
        Industry = request.Industry,
        Information = request.Information,
    };

    private static DateOnly Day(string text, string option) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1
            ? day : throw new UsageException($"{option} 须为 YYYY-MM-DD，不是“{text}”", $"{option} takes a day YYYY-MM-DD, not '{text}'");

    private static async Task WriteRows(string path, RegisterStatistics statistics, StageFilter filter, Caller caller, CancellationToken cancellation)
    {
        var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteLineAsync("row,case,person,offence,stage,on").ConfigureAwait(false);
            string? next = null;
            do
            {
                var page = await statistics.RowsAsync(filter, next, caller, cancellation).ConfigureAwait(false);
                foreach (var row in page.Items)
                {
                    await writer.WriteLineAsync(FormattableString.Invariant($"{row.Row},{row.Case},{row.Person},{row.Offence},{row.Stage},{row.On:yyyy-MM-dd}")).ConfigureAwait(false);
                }

                next = page.Next;
            }
            while (next is not null);
        }
    }
}

/// <summary>The answer of <c>recourse stats</c>.</summary>
internal static class StatsAnswer
{
    public static Answer Of(Comparison comparison, StageFilter filter, StatisticsGroup by, bool toPublic)
    {
        var press = PressText.Of(comparison, filter);
        var parts = Parts(comparison.Now, toPublic);
        return new()
        {
            ExitStatus = ExitStatus.Done,
            Json = json => Write(json, comparison, filter, by, toPublic, press),
            Lines =
            [
                press,
                comparison.Now.Definition,
                new($"上年同期 {comparison.Before.Value}；计数所据 {comparison.Now.Rows} 行", $"a year before {comparison.Before.Value}; counted over {comparison.Now.Rows} rows"),
                .. comparison.Now.WithoutPerson > 0
                    ? [new Bilingual($"另有 {comparison.Now.WithoutPerson} 行尚无确定的人，未计入人数", $"{comparison.Now.WithoutPerson} rows name no person yet and are in no count of persons")]
                    : ImmutableArray<Bilingual>.Empty,
                .. parts.Select(p => FigureNames.Part(by, p.Key) is var name && p.Value is { } value
                    ? new Bilingual(FormattableString.Invariant($"  {name.Zh}　{value}"), FormattableString.Invariant($"  {name.En}: {value}"))
                    : new Bilingual($"  {FigureNames.Part(by, p.Key).Zh}　不公布（少于{PublicTable.Least}，或可据以推出）", $"  {FigureNames.Part(by, p.Key).En}: withheld (under {PublicTable.Least}, or would tell one that is)")),
            ],
        };
    }

    private static ImmutableArray<PublicPart> Parts(RegisterFigure figure, bool toPublic) =>
        toPublic ? PublicTable.Of(figure) : [.. figure.Parts.Select(p => new PublicPart(p.Key, p.Value))];

    private static void Write(Utf8JsonWriter json, Comparison comparison, StageFilter filter, StatisticsGroup by, bool toPublic, Bilingual press)
    {
        json.WriteStartObject();
        json.WriteString("unit", comparison.Now.Unit == StatisticsUnit.Persons ? "persons" : "cases");
        Texts(json, "stages", filter.Stages);
        Texts(json, "offences", filter.Offences);
        if (filter.Online is { } online)
        {
            json.WriteBoolean("online", online);
        }
        else
        {
            json.WriteNull("online");
        }

        json.WriteString("clock", "day of the stage");
        json.WriteString("region", filter.Region);
        json.WriteString("industry", filter.Industry);
        json.WriteString("information", filter.Information);
        json.WriteString("by", by == StatisticsGroup.None ? "" : by.ToString().ToLowerInvariant());
        Period(json, "now", comparison.Now, filter.From, filter.To, by, toPublic);
        var (from, to) = (comparison.BeforeFrom, comparison.BeforeTo);
        Period(json, "before", comparison.Before, from, to, by, toPublic);
        if (comparison.ChangePerMille is { } change)
        {
            json.WriteNumber("changePerMille", change);
        }
        else
        {
            json.WriteNull("changePerMille");
        }

        BilingualJson.Write(json, "text", press);
        json.WriteEndObject();
    }

    private static void Period(Utf8JsonWriter json, string name, RegisterFigure figure, DateOnly from, DateOnly to, StatisticsGroup by, bool toPublic)
    {
        json.WriteStartObject(name);
        json.WriteString("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("value", figure.Value);
        json.WriteNumber("rows", figure.Rows);
        json.WriteNumber("withoutPerson", figure.WithoutPerson);
        BilingualJson.Write(json, "definition", figure.Definition);
        json.WriteStartArray("parts");
        foreach (var part in Parts(figure, toPublic))
        {
            json.WriteStartObject();
            json.WriteString("key", part.Key);
            BilingualJson.Write(json, "name", FigureNames.Part(by, part.Key));
            if (part.Value is { } value)
            {
                json.WriteNumber("value", value);
            }
            else
            {
                json.WriteNull("value");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
