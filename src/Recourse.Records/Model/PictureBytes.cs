namespace Recourse.Records;

/// <summary>A picture that a reader came upon.</summary>
/// <param name="File">Path of the file as the user named it, with <c>!/</c> before the inner path.</param>
/// <param name="Locator">The whole picture.</param>
/// <param name="Content">Its bytes from the start; closed when the call returns.</param>
public sealed record PictureBytes(string File, Locator Locator, Stream Content);
