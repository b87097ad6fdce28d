namespace Recourse.Casework.Tests.Made;

/// <summary>Whether the long runs are asked for (<c>./test --long</c>).</summary>
internal static class Long
{
    public static bool Run => Environment.GetEnvironmentVariable("RECOURSE_LONG") is "1";
}
