using System.Text;
using Recourse.Evidence;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary>The log of values shown in full outside a case: who, when, why, on which files. One JSON line an event, in the user's own folder.</summary>
internal static class UnmaskingLog
{
    public static void Write(ScanRequest request)
    {
        var path = Path.Combine(VaultOptions.DefaultKeyFolder, "unmasking.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var line = CanonicalJson.Bytes(
            writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("at", TimeProvider.System.GetLocalNow().ToString("o"));
                writer.WriteString("by", request.Operator);
                writer.WriteString("purpose", request.Purpose);
                writer.WriteStartArray("paths");
                foreach (var named in request.Paths)
                {
                    writer.WriteStringValue(Path.GetFullPath(named));
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            indented: false);
        File.AppendAllText(path, Encoding.UTF8.GetString(line));
    }
}
