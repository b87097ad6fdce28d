using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Posts over time: bars on an axis with days, events of the case as numbered marks.</summary>
internal static class TimelineDrawing
{
    private const int Width = 720, Top = 26, Height = 130, Left = 52, Right = 12, Labels = 6;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public static void Write(HtmlWriter html, ReportContext context, Timeline timeline)
    {
        using (html.Tag("figure", ("class", "drawing")))
        {
            PicturesSection.Caption(html, context, timeline.Title, timeline.Id);
            if (timeline.Counts.IsEmpty || timeline.Step <= TimeSpan.Zero)
            {
                html.Both("p", new("没有可绘的时间。", "There is no time to draw."));
                return;
            }

            var top = Math.Max(1, timeline.Counts.Max());
            using (html.Tag("svg", ("viewBox", $"0 0 {Width} {Top + Height + 34}"), ("role", "img"), ("aria-label", $"{timeline.Title.Zh} / {timeline.Title.En}")))
            {
                Scale(html, top);
                Bars(html, timeline, top);
                Days(html, timeline);
                Marks(html, context, timeline);
            }

            Words(html, context, timeline);
        }
    }

    private static void Scale(HtmlWriter html, long top)
    {
        foreach (var part in top > 1 ? [0, top / 2, top] : new[] { 0, top })
        {
            var y = Numbers.Place(Top + Height - ((double)part / top * Height));
            html.Void("line", ("class", part == 0 ? "axis" : "grid"), ("x1", Numbers.Plain(Left)), ("x2", Numbers.Plain(Width - Right)), ("y1", y), ("y2", y));
            SvgText.Write(html, Left - 6, Top + Height - ((double)part / top * Height) + 4, Numbers.Grouped(part), "end");
        }
    }

    private static void Bars(HtmlWriter html, Timeline timeline, long top)
    {
        var step = (double)(Width - Left - Right) / timeline.Counts.Length;
        for (var at = 0; at < timeline.Counts.Length; at++)
        {
            if (timeline.Counts[at] == 0)
            {
                continue;
            }

            var tall = Math.Max(1, (double)timeline.Counts[at] / top * Height);
            using (html.Tag("rect", ("class", "bar-mark"), ("x", Numbers.Place(Left + (at * step))), ("y", Numbers.Place(Top + Height - tall)),
                ("width", Numbers.Place(Math.Max(0.8, step - (step > 4 ? 1 : 0)))), ("height", Numbers.Place(tall))))
            using (html.Tag("title"))
            {
                html.Text($"{Numbers.Instant(timeline.Start + (timeline.Step * at))}: {Numbers.Grouped(timeline.Counts[at])}");
            }
        }
    }

    private static void Days(HtmlWriter html, Timeline timeline)
    {
        var every = Math.Max(1, (timeline.Counts.Length + Labels - 1) / Labels);
        var hours = timeline.Step < TimeSpan.FromDays(1);
        for (var at = 0; at < timeline.Counts.Length; at += every)
        {
            var x = Left + ((double)at * (Width - Left - Right) / timeline.Counts.Length);
            html.Void("line", ("class", "axis"), ("x1", Numbers.Place(x)), ("x2", Numbers.Place(x)), ("y1", Numbers.Plain(Top + Height)),
                ("y2", Numbers.Plain(Top + Height + 5)));
            var instant = timeline.Start + (timeline.Step * at);
            SvgText.Write(html, x, Top + Height + 18, Numbers.Day(instant), "start");
            if (hours)
            {
                SvgText.Write(html, x, Top + Height + 31, instant.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), "start");
            }
        }
    }

    private static void Marks(HtmlWriter html, ReportContext context, Timeline timeline)
    {
        var events = context.Model.Case.Events;
        for (var at = 0; at < events.Length; at++)
        {
            if (Part(timeline, events[at].Date) is { } part)
            {
                var x = Left + (part * (Width - Left - Right));
                html.Void("line", ("class", "event"), ("x1", Numbers.Place(x)), ("x2", Numbers.Place(x)), ("y1", Numbers.Plain(Top - 8)),
                    ("y2", Numbers.Plain(Top + Height)));
                SvgText.Write(html, x, Top - 12, Numbers.Plain(at + 1), "middle", "event-no");
            }
        }
    }

    private static void Words(HtmlWriter html, ReportContext context, Timeline timeline)
    {
        var hours = timeline.Step.TotalHours;
        var (zh, en) = hours >= 24
            ? ($"{Numbers.Place(hours / 24)} 天", $"{Numbers.Place(hours / 24)} day(s)")
            : ($"{Numbers.Place(hours)} 小时", $"{Numbers.Place(hours)} hour(s)");
        using (html.Tag("figcaption"))
        {
            html.Both("p", new($"每格 {zh}，自 {Numbers.Instant(timeline.Start)} 起。", $"One bar: {en}, from {Numbers.Instant(timeline.Start)}."));
            if (context.Model.Case.Events.IsEmpty)
            {
                return;
            }

            html.Both("p", new("案件文件所列事件（虚线）：", "Events as the case file states them (dashed lines):"));
            using (html.Tag("ol", ("class", "events")))
            {
                foreach (var entry in context.Model.Case.Events)
                {
                    using (html.Tag("li"))
                    {
                        html.Data($"{Numbers.Day(entry.Date)} {entry.Title}");
                        if (Part(timeline, entry.Date) is null)
                        {
                            html.Text(" ");
                            html.Inline(new("（不在此图时间范围内）", "(outside this drawing's span)"));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Where a day begins on the axis, 0 to 1; null where it is outside. A day that the first step falls into begins at its left edge.</summary>
    private static double? Part(Timeline timeline, DateOnly day)
    {
        var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), China);
        if (at < timeline.Start && at.AddDays(1) > timeline.Start)
        {
            return 0;
        }

        var part = (at - timeline.Start) / (timeline.Step * timeline.Counts.Length);
        return part is >= 0 and <= 1 ? part : null;
    }
}
