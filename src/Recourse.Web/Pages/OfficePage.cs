using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Recourse.Casework;
using Recourse.Findings;

namespace Recourse.Web.Pages;

/// <summary>What every page has: who asks, in which language, what the form before was told.</summary>
public abstract class OfficePage : ComponentBase
{
    [Inject]
    internal Office Office { get; set; } = default!;

    [Inject]
    internal Notes Notes { get; set; } = default!;

    [Inject]
    internal IHttpContextAccessor Accessor { get; set; } = default!;

    private protected HttpContext Http => Accessor.HttpContext!;

    private protected CancellationToken Cancel => Http.RequestAborted;

    private protected bool Chinese => PageLanguage.IsChinese(Http);

    private protected bool SignedIn => Http.User.Identity?.IsAuthenticated is true;

    private protected Caller Caller => Callers.Of(Http);

    private protected Note? Note => Notes.Read(Http.Request.Query["note"]);

    /// <summary>The text in the language of the page.</summary>
    private protected string T(string zh, string en) => Chinese ? zh : en;

    private protected string T(Bilingual text) => Chinese ? text.Zh : text.En;

    /// <summary>What was entered into a form that was refused; otherwise a value of one's own.</summary>
    private protected string Entered(string form, string field, string otherwise = "") =>
        Note is { Bad: true } note && note.Form == form && note.Entered.TryGetValue(field, out var value) ? value : otherwise;

    private protected static string Iso(DateOnly? day) => day is { } d ? d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "—";

    private protected string Offence(string id) => Offences.Find(id) is { } offence ? T(offence.Title) : id;

    private protected string Stage(string id) => StageRules.Built.Stage(id) is { } stage ? T(stage.Title) : id;

    /// <summary>The address of this page with another value of one of its words.</summary>
    private protected string With(string name, string? value)
    {
        var words = Http.Request.Query.Where(q => q.Key != name && q.Key != "note").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))).ToList();
        if (value is not null)
        {
            words.Add(KeyValuePair.Create<string, string?>(name, value));
        }

        return Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Http.Request.Path, words);
    }
}
