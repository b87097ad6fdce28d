using System.Net;
using System.Text;
using System.Text.Json;

namespace Recourse.Records.Tests.Platforms.Made;

/// <summary>The separate checker: every value that a record was made of stands at its address in the exhibit's bytes, and inside its record's bytes.</summary>
internal static class Proof
{
    public static void Holds(Typed typed, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false, true);
        var fields = typed.All.SelectMany(record => record.Fields.Select(field => (Record: record, Field: field))).ToList();
        Assert.NotEmpty(fields);
        foreach (var (record, field) in fields)
        {
            var (at, whole) = (field.Locator, record.Locator);
            var bytes = encoding.GetString(typed.Bytes, checked((int)at.Offset), checked((int)at.Length));
            Assert.True(Says(bytes, field.Raw), $"{field.Part} of {record.Layout}: \"{field.Raw}\" is not \"{bytes}\" at {at}");

            // A page writes the name of its chat above the messages.
            Assert.True(
                field.Column == "chat" || (at.Offset >= whole.Offset && at.Offset + at.Length <= whole.Offset + whole.Length), $"{field.Part} of {record.Layout} lies outside its record");
        }

        foreach (var field in typed.Counters.Select(counter => counter.Field).OfType<FieldValue>())
        {
            Assert.True(Says(encoding.GetString(typed.Bytes, checked((int)field.Locator.Offset), checked((int)field.Locator.Length)), field.Raw));
        }
    }

    /// <summary>The bytes as they stand, or with the escapes of CSV, JSON or HTML undone.</summary>
    private static bool Says(string bytes, string raw) => bytes == raw
        || bytes.Replace("\"\"", "\"", StringComparison.Ordinal) == raw
        || (bytes.Contains('\\', StringComparison.Ordinal) && !bytes.Contains('"', StringComparison.Ordinal) && JsonSerializer.Deserialize<string>($"\"{bytes}\"") == raw)
        || (bytes.Contains('\\', StringComparison.Ordinal) && bytes.Contains("\\\"", StringComparison.Ordinal) && JsonSerializer.Deserialize<string>($"\"{bytes}\"") == raw)
        || WebUtility.HtmlDecode(bytes.Replace("<br>", " ", StringComparison.Ordinal)) == raw
        || bytes.Trim() == raw;
}
