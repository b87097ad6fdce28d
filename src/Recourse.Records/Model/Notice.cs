namespace Recourse.Records;

/// <summary>Something about a document that a person should know though nothing was lost: a hidden sheet that was read, a log that lies beside a database.</summary>
/// <param name="Place">Where in the document: <c>row=7</c>, <c>columns=3-5</c>, or <c>whole file</c>.</param>
/// <param name="Text">What there is to know, in one plain sentence.</param>
public sealed record Notice(string Place, string Text);
