using System.CommandLine;
using Recourse.Operations;

namespace Recourse.Cli.Commands;

/// <summary>Who takes part in an act of custody, and what for.</summary>
internal sealed class PeopleOptions
{
    private readonly Option<string> _purpose = new("--purpose") { Description = "What for. 用途。", Required = true };
    private readonly Option<string> _to = Text("--to", "To whom. 接收人。");
    private readonly Option<string> _place = Text("--place", "Where. 地点。");
    private readonly Option<string> _basis = Text("--basis", "Legal ground. 依据。");
    private readonly Option<string[]> _investigators = new("--investigator") { Description = "An investigator; name two. 侦查人员，应为二名。" };

    private readonly Option<string>[] _people =
    [
        Text("--no-investigators", "Why there are not two. 不足二名的原因。"),
        Text("--holder", "Holder or provider. 持有人、提供人。"),
        Text("--no-holder", "Why the holder does not take part. 持有人未参加的原因。"),
        Text("--witness", "Witness. 见证人。"),
        Text("--no-witness", "Why there is no witness. 没有见证人的原因。"),
    ];

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_purpose, _to, _place, _basis, _investigators, .. _people])
        {
            command.Add(option);
        }
    }

    public CustodyRequest Request(ParseResult parsed, string folder, string kind, IReadOnlyList<string> exhibits, string by) =>
        new(folder, kind, parsed.GetRequiredValue(_purpose), exhibits, by)
        {
            People = _people.ToDictionary(option => option.Name[2..], parsed.GetRequiredValue, StringComparer.Ordinal),
            Investigators = parsed.GetValue(_investigators) ?? [],
            Recipient = parsed.GetRequiredValue(_to),
            Place = parsed.GetRequiredValue(_place),
            Basis = parsed.GetRequiredValue(_basis),
        };

    private static Option<string> Text(string name, string description) => new(name) { Description = description, DefaultValueFactory = _ => "" };
}
