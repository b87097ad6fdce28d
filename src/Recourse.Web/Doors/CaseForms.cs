using Microsoft.AspNetCore.Http;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>The forms on the page of a case: each is one write on it.</summary>
internal static class CaseForms
{
    /// <exception cref="RegisterException">What was entered can't be, or there is no such form.</exception>
    public static Task<CaseWritten> WriteAsync(Office office, string id, long version, string what, IFormCollection form, Caller caller, string? key, CancellationToken cancel) => what switch
    {
        "parties" => office.Desk.AddPartyAsync(id, version, Party(form), caller, key, cancel),
        "links" => office.Desk.LinkAsync(id, version, Text(form, "kind"), Text(form, "value"), caller, key, cancel),
        "steps" => office.Steps.TakeAsync(id, version, Step(form), caller, key, cancel),
        "strike" => office.Steps.StrikeAsync(id, version, Text(form, "row"), Text(form, "because"), caller, key, cancel),
        "due" => office.Desk.SetDueAsync(id, version, Text(form, "clock"), FormDoors.Day(Text(form, "due"), "the last day"), Text(form, "why"), caller, key, cancel),
        "supervision" => office.Desk.SuperviseAsync(id, version, Text(form, "level"), caller, key, cancel),
        _ => throw new NotFoundException($"form '{what}'"),
    };

    private static NewParty Party(IFormCollection form) => new()
    {
        Person = Text(form, "person"),
        Name = Text(form, "name"),
        Unit = Text(form, "unit") == "yes",
        Industry = Text(form, "industry"),
        Role = Enum.TryParse<PartyRole>(Text(form, "role"), out var role) && Enum.IsDefined(role) ? role : throw new RegisterException("there is no such role in a case"),
        Represents = Text(form, "represents"),
    };

    private static NewStep Step(IFormCollection form) => new()
    {
        Person = Text(form, "person"),
        Offence = Text(form, "offence"),
        Step = Text(form, "step"),
        On = FormDoors.Day(Text(form, "on"), "the day of the step"),
        Approval = Text(form, "approval"),
        Note = Text(form, "note"),
        Information = Text(form, "information"),
        InCustody = FormDoors.Ternary(Text(form, "custody")),
    };

    private static string Text(IFormCollection form, string name) => form[name].ToString().Trim();
}
