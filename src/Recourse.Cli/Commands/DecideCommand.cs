using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary><c>recourse decide CASE …</c>.</summary>
internal static class DecideCommand
{
    public static Command Create()
    {
        var folder = Shared.Case();
        var on = new Option<string>("--on") { Description = "What is decided: element, exclusion or group. 决定对象：要素、排除、归并。", Required = true };
        on.AcceptOnlyFromAmong("element", "exclusion", "group");
        var target = new Option<string>("--target")
        {
            Description = "element: ACTOR/OFFENCE/LIMB (A1/Defamation/2013-21/2(i)); exclusion: FINDING/REASON (same/I1/forwards/victim-side); group: id of the same information.",
            Required = true,
        };
        var outcome = new Option<string>("--outcome")
        {
            Description = "element: Met, NotMet; exclusion: Accepted, Rejected; group: Confirmed, Split, Joined:ID. 结论。",
            Required = true,
        };
        var because = new Option<string>("--because") { Description = "Why, in your words. 理由。", Required = true };
        var evidence = new Option<string[]>("--evidence")
        {
            Description = "On which sealed exhibit: its name, SHA-256 or an address (sha256:…!/inner.csv#row=4); may be given again. 所据的已封存材料，可重复。",
            DefaultValueFactory = _ => [],
        };
        var by = Shared.Operator();
        return new Command("decide",
            "Record a person's decision beside the computed outcome. 记录人的决定。\n\n" +
            "Example: recourse decide CASE --on element --target \"A1/Defamation/2013-21/1(i)\" --outcome Met --because \"…\" --evidence posts.csv --by \"Prosecutor Li\"\n" +
            "Example: recourse decide demo/defamation --on exclusion --target same/I1/forwards/own --outcome Accepted --because \"the accounts are his, statement of 3 May\" --by \"Prosecutor Li\"")
        {
            folder, on, target, outcome, because, evidence, by,
        }.Does((parsed, _, cancellation) => DecideOnCase.Execute(
            new DecideRequest(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(on), parsed.GetRequiredValue(target), parsed.GetRequiredValue(outcome),
                parsed.GetRequiredValue(because), parsed.GetRequiredValue(by))
            {
                Evidence = parsed.GetValue(evidence) ?? [],
            },
            cancellation));
    }
}
