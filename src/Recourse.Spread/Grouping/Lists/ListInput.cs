using Recourse.Records;

namespace Recourse.Spread;

/// <summary>One thing to group, as it was read.</summary>
/// <param name="Document">The document that holds it, as the user named it.</param>
/// <param name="Id">Its id in that document; empty where the document itself is the input.</param>
/// <param name="Text">Its text; null for a picture.</param>
/// <param name="Picture">The picture; null where it is a text or could not be opened.</param>
/// <param name="Locator">Its bytes.</param>
internal sealed record ListInput(string Document, string Id, string? Text, ShownPicture? Picture, Locator Locator);
