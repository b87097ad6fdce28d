using System.Reflection;

namespace Recourse.Operations;

/// <summary>The program itself, as results name it.</summary>
public static class ProgramVersion
{
    /// <summary>Version of the program, e.g. <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
