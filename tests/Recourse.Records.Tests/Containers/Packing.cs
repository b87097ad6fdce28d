using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.ZStandard;
using CompressionMode = System.IO.Compression.CompressionMode;

namespace Recourse.Records.Tests.Containers;

/// <summary>Makes containers. What no code here can make is made by Debian's tools; a test whose tool is absent is skipped.</summary>
internal static class Packing
{
    static Packing() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Invented people; the numbers pass no check.</summary>
    public static byte[] People(int count = 40, bool gbk = false, string newline = "\r\n")
    {
        var text = new StringBuilder("姓名,手机号,住址").Append(newline);
        for (var at = 0; at < count; at++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"张{(char)('一' + at)},138{at:D8},\"某市 \"\"甲\"\" 路 {at} 号\"{newline}");
        }

        return (gbk ? Encoding.GetEncoding("GB18030") : new UTF8Encoding(false)).GetBytes(text.ToString());
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] entries) => Tar(TarEntryFormat.Pax, entries);

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Bytes)[] entries)
    {
        using var memory = new MemoryStream();
        using (var writer = new TarWriter(memory, format, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    _ => new PaxTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(bytes);
                entry.ModificationTime = DateTimeOffset.UnixEpoch;
                writer.WriteEntry(entry);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Gzip(byte[] bytes) => Through(bytes, memory => new GZipStream(memory, CompressionMode.Compress, leaveOpen: true));

    public static byte[] Bzip2(byte[] bytes) =>
        Through(bytes, memory => BZip2Stream.Create(memory, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true));

    /// <summary>With a checksum, as the program zstd writes it.</summary>
    public static byte[] Zstd(byte[] bytes) => Through(bytes, memory =>
    {
        var packer = new CompressionStream(memory, leaveOpen: true);
        packer.SetParameter(SharpCompress.Compressors.ZStandard.Unsafe.ZSTD_cParameter.ZSTD_c_checksumFlag, 1);
        return packer;
    });

    public static byte[] Xz(byte[] bytes) => Tool(bytes, "xz", "-c");

    public static byte[] SevenZip(string switches, params (string Name, byte[] Bytes)[] entries) => ByTool("7z", "a -bd -y " + switches + " out.7z", "out.7z", entries);

    /// <summary>Lets a tool pack files; the entries come in the order of their names.</summary>
    public static byte[] ByTool(string tool, string arguments, string made, params (string Name, byte[] Bytes)[] entries)
    {
        var folder = Directory.CreateTempSubdirectory("recourse-test-");
        try
        {
            foreach (var (name, bytes) in entries)
            {
                var path = Path.Combine(folder.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }

            Run(tool, arguments + " " + string.Join(' ', entries.Select(entry => entry.Name)), folder.FullName, []);
            return File.ReadAllBytes(Path.Combine(folder.FullName, made));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static byte[] Tool(byte[] input, string tool, string arguments) => Run(tool, arguments, Path.GetTempPath(), input);

    public static byte[] Run(string tool, string arguments, string folder, byte[] input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var writing = Task.Run(
                () =>
                {
                    process.StandardInput.BaseStream.Write(input);
                    process.StandardInput.Close();
                },
                TestContext.Current.CancellationToken);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            writing.GetAwaiter().GetResult();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool} {arguments}: {errors.GetAwaiter().GetResult()}");
            return output.ToArray();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"The program {tool} is absent.");
            throw;
        }
    }

    private static byte[] Through(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var memory = new MemoryStream();
        using (var packer = pack(memory))
        {
            packer.Write(bytes);
        }

        return memory.ToArray();
    }
}
