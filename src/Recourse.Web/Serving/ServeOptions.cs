namespace Recourse.Web;

/// <summary>How the register is served.</summary>
public sealed record ServeOptions
{
    /// <summary>Where it listens where nothing is named.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>The register: a file, or <c>postgres://…</c>.</summary>
    public required string Register { get; init; }

    /// <summary>Addresses to listen on, separated by <c>;</c>.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>Folder of the keys that sign sessions; empty for the one beside the register or, with a database server, that of the user.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Gives the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the log goes, one JSON object a line; <see langword="null"/> for none.</summary>
    public TextWriter? Log { get; init; }

    /// <summary>Where a person is told what to do next, such as the link for the first account.</summary>
    public TextWriter? Told { get; init; }

    /// <summary>The folder of <see cref="Keys"/>, decided.</summary>
    internal string KeyFolder => Keys.Length > 0 ? Keys
        : Register.Contains("://", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "recourse", "keys")
            : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Register))!, "keys");
}
