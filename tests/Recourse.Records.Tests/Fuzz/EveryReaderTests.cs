using System.Buffers.Binary;
using System.Globalization;
using Recourse.Records.Tests.Made;
using Recourse.Records.Tests.Proofs;

namespace Recourse.Records.Tests.Fuzz;

/// <summary>
/// Every reader is given damaged exhibits: none throws, none takes longer or more memory than its limit, and every document is accounted for. A few seconds
/// a reader from a fixed seed; RECOURSE_FUZZ_SECONDS says how long each goes on.
/// </summary>
public sealed class EveryReaderTests
{
    /// <summary>Watchdogs only: a mutant of some kilobytes is read in a few milliseconds, with a few megabytes.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(1);
    private const long MostBytes = 512L << 20;

    private static readonly string[] s_values = ["\0", "\xFF\xFF", "\xFF\xFF\xFF\xFF", "\x7F\xFF\xFF\xFF", "\xFF\xFF\xFF\x7F", "\0\0\0\x80", "999999999", "<<", ">>", "\"", "'", "{", "[", "(", "=", "%", "\\", "/", "\r\n\r\n", "\x80\x80\x80\x80\x08"];

    /// <summary>One exhibit for each reader; containers with what is quick to read in them.</summary>
    public static TheoryData<string> Readers =>
    [
        "csv@utf-8", "tsv@gb18030", "csv@big5", "json@utf-8", "ndjson@gb18030", "txt@utf-16le", "vcf@utf-8", "html@utf-8", "mysql", "postgresql", "sqlserver", "db", "xlsx", "xls", "docx", "pptx",
        "pdf", "pdf-packed", "bin", "gif", "parquet", "eml/csv", "mbox/csv", "zip/csv", "tar/csv", "gz/csv", "bz2/csv", "zst/csv", "xz/csv", "lz/csv", "7z/csv", "7z-solid/csv", "rar4/csv",
        "rar5/csv", "warc/csv@gb18030", "warc.gz/json", "wacz/csv", "mhtml/html@gb18030", "msg/csv",
    ];

    [Fact]
    public void Every_reader_is_among_those_that_are_given_damaged_files()
    {
        var fuzzed = new HashSet<DocumentFormat>();
        foreach (var key in Readers.Select(row => row.Data))
        {
            var (name, bytes) = Exhibits.Make(key, Exhibits.List(key, 3));
            fuzzed.UnionWith(Made.Reading.Of(name, bytes).Summaries.Select(summary => summary.Info.Format));
        }

        Assert.DoesNotContain(Enum.GetValues<DocumentFormat>(), format => format != DocumentFormat.Unknown && !fuzzed.Contains(format));
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Damaged_files_are_read_without_an_exception_within_limits_of_time_and_memory(string key)
    {
        var (name, bytes) = Exhibits.Make(key, Exhibits.List(key, 6));
        var random = new Random(20_261_127);
        using var folder = new Spreadsheets.Made.Folder();
        foreach (var number in Fuzzing.Numbers(120, 4_000))
        {
            var mutant = Mutate(bytes, random);
            var file = folder.Write(name, mutant);
            // What recognises pictures is another program, with limits of its own.
            var limits = new ReaderLimits { Chunk = number % 4 == 0 ? 1 + random.Next(300) : 1 << 16, MaxRowBytes = number % 5 == 0 ? 64 : 1 << 20, MaxPictures = 0 };
            var problem = Read(file, limits);
            if (problem is not null)
            {
                var kept = Path.Combine(Path.GetTempPath(), $"mutant-{number}-{name}");
                File.Copy(file, kept, overwrite: true);
                Assert.Fail($"mutant {number} of {key} (kept as {kept}): {problem}");
            }
        }
    }

    /// <summary>Reads on a thread of its own, so that one which never ends is told too. Null where all is well.</summary>
    private static string? Read(string file, ReaderLimits limits)
    {
        string? problem = null;
        var thread = new Thread(() => problem = Try(file, limits), 16 << 20) { IsBackground = true };
        thread.Start();
        return thread.Join(s_longest) ? problem : string.Create(CultureInfo.InvariantCulture, $"it is not read after {s_longest.TotalSeconds} seconds");
    }

    private static string? Try(string file, ReaderLimits limits)
    {
        try
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var sink = new Counting();
            var summaries = DocumentReader.Read(new SourceFile("a", file), _ => ColumnHints.None, sink, limits, CancellationToken.None);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return allocated > MostBytes ? string.Create(CultureInfo.InvariantCulture, $"{allocated >> 20} MiB were allocated")
                : sink.Open != 0 ? "a document was begun and never ended"
                : summaries.Count == 0 ? "no document came of it"
                : summaries[0].Bytes != new FileInfo(file).Length ? $"{summaries[0].Bytes} bytes of {new FileInfo(file).Length} are accounted for"
                : null;
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 8; times--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(64, bytes.Count - at) + 1);
            switch (random.Next(9))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    Put(bytes, at, [.. s_values[random.Next(s_values.Length)].Select(each => (byte)each)]);
                    break;
                case 5:
                    // Heads and directories stand at the beginning and at the end.
                    bytes[Math.Min(random.Next(200), bytes.Count - 1)] = (byte)random.Next(256);
                    break;
                case 6:
                    bytes[bytes.Count - 1 - Math.Min(random.Next(400), bytes.Count - 1)] = (byte)random.Next(256);
                    break;
                case 7:
                    Put(bytes, at, Number(random));
                    break;
                default:
                    for (var each = at; each < at + length; each++)
                    {
                        bytes[each] = 0;
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A count or size at the edge of what it can be, either end first.</summary>
    private static byte[] Number(Random random)
    {
        var bytes = new byte[4];
        var value = (int[])[0, 1, -1, int.MaxValue, int.MinValue, 1 << 16, 1 << 24, 1 << 30];
        if (random.Next(2) == 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes, value[random.Next(value.Length)]);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value[random.Next(value.Length)]);
        }

        return bytes;
    }

    private static void Put(List<byte> bytes, int at, byte[] put)
    {
        for (var each = 0; each < put.Length && at + each < bytes.Count; each++)
        {
            bytes[at + each] = put[each];
        }
    }

    private sealed class Counting : IRowSink
    {
        public int Open { get; private set; }

        public void Begin(DocumentInfo document) => Open++;

        public void Row(in RowView row)
        {
            for (var at = 0; at < row.Cells.Length; at++)
            {
                _ = row.Locate(row.Cells[at].Start, row.Cells[at].Length);
                _ = row.Cell(at);
            }
        }

        public void End(DocumentSummary summary) => Open--;
    }
}
