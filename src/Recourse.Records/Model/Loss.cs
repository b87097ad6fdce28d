namespace Recourse.Records;

/// <summary>Something that could not be read. Everything else is still counted; nothing vanishes without such an entry.</summary>
/// <param name="File">Path of the file as the user named it, with <c>!/</c> before a path inside a container.</param>
/// <param name="Place">Where in it: <c>bytes=10+3</c>, <c>row=7</c>, <c>entry=a.csv</c>, or <c>whole file</c>.</param>
/// <param name="Reason">Why, in one plain sentence.</param>
public sealed record Loss(string File, string Place, string Reason);
