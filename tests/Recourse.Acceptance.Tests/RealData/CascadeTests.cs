using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Recourse.Acceptance.Tests.CommandLine;

namespace Recourse.Acceptance.Tests.RealData;

/// <summary>The 160 real cascades through the command line, against a short script in another language.</summary>
public sealed class CascadeTests
{
    [Fact]
    public void Every_field_of_every_cascade_equals_the_scripts()
    {
        var folder = Repository.SharedPath("data", "spread", "weibo-ced");
        using var script = JsonDocument.Parse(Script(folder));
        var answer = Terminal.Run("spread", folder, "--json");
        Assert.Equal(0, answer.Status);
        var counted = answer.Json.GetProperty("information").EnumerateArray().ToDictionary(entry => entry.GetProperty("root").GetString()!, StringComparer.Ordinal);
        Assert.Equal(160, counted.Count);
        var wrong = new List<string>();
        foreach (var cascade in script.RootElement.EnumerateObject())
        {
            foreach (var field in cascade.Value.EnumerateObject())
            {
                var found = counted[cascade.Name].GetProperty(field.Name);
                if (field.NameEquals("declared"))
                {
                    Compare(cascade.Name, "declared.forwards", field.Value.GetProperty("forwards"), found.GetProperty("forwards"), wrong);
                    Compare(cascade.Name, "declared.views", field.Value.GetProperty("views"), found.GetProperty("views"), wrong);
                    continue;
                }

                Compare(cascade.Name, field.Name, field.Value, found, wrong);
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong.Take(20)));
    }

    private static void Compare(string root, string field, JsonElement expected, JsonElement found, List<string> wrong)
    {
        if (!JsonElement.DeepEquals(expected, found))
        {
            wrong.Add($"{root} {field}: {expected.GetRawText()} by the script, {found.GetRawText()} by the program");
        }
    }

    private static string Script(string folder)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "Recourse.Acceptance.Tests", "RealData", "cascades.py"));
        start.ArgumentList.Add(folder);
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed; the script that this test compares with needs it.");
            throw;
        }
    }
}
