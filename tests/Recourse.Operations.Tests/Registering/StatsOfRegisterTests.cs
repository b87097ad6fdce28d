using System.Buffers;
using System.Text.Json;
using System.Xml.Linq;
using Recourse.Casework;

namespace Recourse.Operations.Tests.Registering;

/// <summary>The figure, its text, its rows and its chart come from one register, as a press officer asks for them.</summary>
public sealed class StatsOfRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recourse-stats-").FullName;

    private string Db => Path.Combine(_folder, "register.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_figure_is_told_beside_the_year_before_and_opens_to_its_rows_and_its_chart()
    {
        await Fill();
        var (rows, chart) = (Path.Combine(_folder, "rows.csv"), Path.Combine(_folder, "figure.svg"));
        var answer = StatsOfRegister.Run(Ask() with { By = "offence", Rows = rows, Chart = chart }, TestContext.Current.CancellationToken);

        var json = Json(answer);
        Assert.Equal(4, json.GetProperty("now").GetProperty("value").GetInt64());
        Assert.Equal(2, json.GetProperty("before").GetProperty("value").GetInt64());
        Assert.Equal(1000, json.GetProperty("changePerMille").GetInt64());
        Assert.Equal("2022-01-01", json.GetProperty("before").GetProperty("from").GetString());
        var parts = json.GetProperty("now").GetProperty("parts").EnumerateArray().ToDictionary(p => p.GetProperty("key").GetString()!, p => p.GetProperty("value").GetInt64());
        Assert.Equal(new() { ["Defamation"] = 3, ["Insult"] = 1 }, parts);
        Assert.Contains("4人", answer.Lines[0].Zh, StringComparison.Ordinal);
        Assert.Contains("100.0%", answer.Lines[0].En, StringComparison.Ordinal);

        // As many rows as persons here, for each has one; the one of December and the one of the year before are not among them.
        var lines = await File.ReadAllLinesAsync(rows, TestContext.Current.CancellationToken);
        Assert.Equal("row,case,person,offence,stage,on", lines[0]);
        Assert.Equal(4, lines.Length - 1);
        Assert.All(lines[1..], line => Assert.InRange(line[^10..], "2023-01-01", "2023-11-30"));

        var svg = XDocument.Load(chart).Root!;
        XNamespace space = "http://www.w3.org/2000/svg";
        Assert.NotNull(svg.Element(space + "title"));
        Assert.Contains(svg.Descendants(space + "text"), text => text.Value == "3");
    }

    [Fact]
    public async Task What_goes_to_the_public_withholds_parts_that_could_point_to_persons()
    {
        await Fill();
        var parts = Json(StatsOfRegister.Run(Ask() with { By = "offence", Public = true }, TestContext.Current.CancellationToken)).GetProperty("now").GetProperty("parts");
        Assert.All(parts.EnumerateArray(), part => Assert.Equal(JsonValueKind.Null, part.GetProperty("value").ValueKind));
    }

    [Theory]
    [InlineData("2023-02-30", "2023-11-30", "persons", "--from")]
    [InlineData("2023-01-01", "2023-11-30", "people", "--unit")]
    [InlineData("2023-12-01", "2023-11-30", "persons", "ends before it begins")]
    public async Task A_request_that_can_t_be_is_refused_by_name(string from, string to, string unit, string named)
    {
        await Fill();
        var refused = Assert.Throws<UsageException>(() => StatsOfRegister.Run(Ask() with { From = from, To = to, Unit = unit }, TestContext.Current.CancellationToken));
        Assert.Contains(named, refused.ToString(), StringComparison.Ordinal);
    }

    private StatsRequest Ask() => new()
    {
        Register = Db, Stages = ["Filed"], Offences = ["Defamation", "Insult"], From = "2023-01-01", To = "2023-11-30", Operator = "press",
    };

    private async Task Fill()
    {
        var register = await Register.OpenAsync(Db, TimeProvider.System, TestContext.Current.CancellationToken);
        var desk = new CaseDesk(register, WorkCalendar.China);
        var steps = new CaseSteps(register, desk, WorkCalendar.China);
        var clerk = new Caller("wang", RegisterRole.Clerk);
        foreach (var (offence, on) in new (string, DateOnly)[]
        {
            ("Defamation", new(2022, 3, 1)), ("Insult", new(2022, 11, 30)), ("Insult", new(2022, 12, 1)),
            ("Defamation", new(2023, 1, 1)), ("Defamation", new(2023, 5, 4)), ("Defamation", new(2023, 11, 30)), ("Insult", new(2023, 6, 1)), ("PiInfringement", new(2023, 6, 1)), ("Insult", new(2023, 12, 1)),
        })
        {
            var opened = await desk.OpenAsync(new() { Title = "案", Kind = offence, Opened = on }, clerk);
            var party = await desk.AddPartyAsync(opened.CaseId, opened.Version, new() { Name = "某", Role = PartyRole.Suspect }, clerk);
            await steps.TakeAsync(opened.CaseId, party.Version, new() { Person = party.Made, Offence = offence, Step = "file", On = on }, clerk);
        }
    }

    private static JsonElement Json(Answer answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            answer.Json(writer);
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
