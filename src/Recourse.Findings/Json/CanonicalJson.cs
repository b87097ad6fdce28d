using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recourse.Findings;

/// <summary>How everything that is sealed or printed is written as JSON: UTF-8, property order fixed by the code, Chinese readable, <c>\n</c> line ends.</summary>
public static class CanonicalJson
{
    /// <summary>Options for records: camelCase names, enumerations as words, tallies as the contract has them.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(), new TallyJson() },
    };

    /// <summary>Options of a writer; indented for files that people open.</summary>
    public static JsonWriterOptions Writing(bool indented = true) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
    };

    /// <summary>What a writer writes, as bytes that end with a line end.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Writing(indented)))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of a value's JSON, lower-case hexadecimal.</summary>
    public static string Digest<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, Options)));
}
