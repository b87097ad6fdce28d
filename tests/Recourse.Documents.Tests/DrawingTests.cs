using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Recourse.Findings;

namespace Recourse.Documents.Tests;

public sealed class DrawingTests
{
    [Fact]
    public void Every_mark_of_any_cascade_is_drawn_within_the_frame() =>
        Gen.Int[0, 1_000_000].Array[0, 299].Sample(static numbers =>
        {
            var nodes = numbers.Select((number, at) =>
                new CascadeNode(number % (at + 1), $"用***{at}", number % 7, number % 5 == 0 ? number : 1, number % 3 == 0 ? "direct" : "declared"));
            var svg = Draw([new(-1, "首***发", 9, 1, "declared"), .. nodes]);
            var marks = svg.All("circle").ToList();
            Assert.Equal(numbers.Length + 1, marks.Count);
            var view = svg.Get("viewBox")!.Split(' ').Select(Number).ToArray();
            Assert.All(marks, mark =>
            {
                Assert.InRange(Number(mark.Get("cx")!) - Number(mark.Get("r")!), view[0], view[0] + view[2]);
                Assert.InRange(Number(mark.Get("cy")!) + Number(mark.Get("r")!), view[1], view[1] + view[3]);
            });
            Assert.Equal(numbers.Length, svg.All("path").Sum(static path => path.Get("d")!.Count(static letter => letter == 'M')));
        }, iter: 200);

    [Fact]
    public void A_root_with_three_hundred_children_shows_each_apart()
    {
        var svg = Draw([new(-1, "首***发", 299, 1, "declared"), .. Enumerable.Range(0, 299).Select(static at => new CascadeNode(0, $"用***{at}", 0, 1, "declared"))]);
        var marks = svg.All("circle").Skip(1).Select(static mark => (X: Number(mark.Get("cx")!), Y: Number(mark.Get("cy")!))).ToList();
        Assert.All(marks.Zip(marks.Skip(1)), static pair => Assert.True(
            Math.Sqrt(Math.Pow(pair.First.X - pair.Second.X, 2) + Math.Pow(pair.First.Y - pair.Second.Y, 2)) >= 5.1, $"{pair.First} {pair.Second}"));
    }

    [Fact]
    public void The_words_of_a_chain_stand_on_one_side()
    {
        var svg = Draw([.. Enumerable.Range(0, 60).Select(static at => new CascadeNode(at - 1, $"链***{at}", 59 - at, 1, "declared"))]);
        Assert.All(svg.All("text"), static text => Assert.Equal("start", text.Get("text-anchor")));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), static attribute => attribute.Value is "-0");
    }

    [Fact]
    public void A_cascade_whose_parents_point_nowhere_is_still_drawn()
    {
        var svg = Draw([new(5, "首***发", 2, 1, ""), new(7, "一***二", 0, 1, "?"), new(-9, "三***四", 0, 1, "declared")]);
        Assert.Equal(3, svg.All("circle").Count());
    }

    [Fact]
    public void A_giver_stands_left_of_the_receiver_and_a_circle_is_closed_below()
    {
        var chart = new HandOverChart(
            [new("a", "甲"), new("b", "乙"), new("c", "丙")],
            [new(0, 1, "", 3), new(1, 2, "", 2), new(2, 0, "", 1), new(1, 1, "", 1), new(0, 9, "names nobody", 1)]);
        var layout = new LayeredLayout(chart with { Edges = [.. chart.Edges.Take(4)] });
        Assert.Equal("0 1 2", string.Join(' ', layout.Layer));
        var page = Page.Read(SmallReport.Make() with { HandOvers = chart });
        var lines = page.Descendants().Where(static element => element.Is("hand")).ToList();
        Assert.Equal(4, lines.Count);
        Assert.Equal(3, page.Descendants().Count(static element => element.Is("person")));
    }

    [Fact]
    public void An_event_stands_on_its_day()
    {
        var page = Page.Read(SmallReport.Make() with
        {
            Case = SmallReport.Make().Case with { Events = [new(new(2024, 1, 6), "中间"), new(new(2024, 2, 1), "之后")] },
            Timelines = [new("x", new("图", "Drawing"), new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)), TimeSpan.FromDays(1), [.. Enumerable.Repeat(1L, 10)])],
        });
        var line = Assert.Single(page.Descendants(), static element => element.Is("event"));
        Assert.Equal(52 + ((720 - 52 - 12) / 2), Number(line.Get("x1")!));
        Assert.Contains(page.All("li"), static item => item.Value.Contains("2024-02-01 之后") && item.Value.Contains("outside this drawing's span"));
    }

    private static XElement Draw(ImmutableArray<CascadeNode> nodes) =>
        Page.Read(SmallReport.Make() with { Cascades = [new("x", new("图", "Drawing"), nodes)] })
            .Descendants().Single(static element => element.Is("cascade")).All("svg").First();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
