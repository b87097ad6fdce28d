using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Recourse.Web;

/// <summary>What a form was told, and what was entered, for the page that comes after.</summary>
/// <param name="Zh">The text in Chinese.</param>
/// <param name="En">The text in English.</param>
/// <param name="Bad">Whether it was refused.</param>
/// <param name="Form">Names the form.</param>
/// <param name="Entered">What was entered, where it was refused; never a password.</param>
internal sealed record Note(string Zh, string En, bool Bad, string Form, Dictionary<string, string> Entered);

/// <summary>
/// Carries notes and purposes from one request to the next within an address. They are encrypted and signed: nobody can make the register say something by a link, and what
/// was entered does not stand in the open.
/// </summary>
internal sealed class Notes(IDataProtectionProvider protection)
{
    private static readonly TimeSpan s_note = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_purpose = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _notes = protection.CreateProtector("note").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _purposes = protection.CreateProtector("purpose").ToTimeLimitedDataProtector();

    public string Add(string address, Note note) => QueryHelpers.AddQueryString(address, "note", _notes.Protect(JsonSerializer.Serialize(note), s_note));

    public Note? Read(string? text) => Open(_notes, text) is { } json ? JsonSerializer.Deserialize<Note>(json) : null;

    /// <summary>A purpose holds for one person, one case and a quarter of an hour.</summary>
    public string AddPurpose(string address, string who, string caseId, string purpose) =>
        QueryHelpers.AddQueryString(address, "purpose", _purposes.Protect($"{who}\n{caseId}\n{purpose}", s_purpose));

    public string Purpose(string? text, string who, string caseId) =>
        Open(_purposes, text)?.Split('\n', 3) is [var by, var of, var purpose] && string.Equals(by, who, StringComparison.Ordinal) && string.Equals(of, caseId, StringComparison.Ordinal) ? purpose : "";

    private static string? Open(ITimeLimitedDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
