using System.Collections.Immutable;
using Recourse.Casework;
using Recourse.Findings;

namespace Recourse.Operations;

/// <summary><c>recourse register backup|restore</c>: a register whole in one file, checked on the way in.</summary>
public static class BackupOfRegister
{
    /// <summary>Writes a backup.</summary>
    /// <param name="register">The register: a file, or <c>postgres://…</c>.</param>
    /// <param name="file">File to write; it must not be there.</param>
    /// <param name="by">Who, for the log.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UsageException">No such register, or the file is there.</exception>
    public static Answer Backup(string register, string file, string by, CancellationToken cancellation) => Guard(async () =>
    {
        if (!register.Contains("://", StringComparison.Ordinal) && !File.Exists(register))
        {
            throw new UsageException($"没有登记册 {register}；用 --db 指明", $"there is no register at {register}; name one with --db");
        }

        if (File.Exists(file))
        {
            throw new UsageException($"{file} 已存在，不覆盖", $"{file} is there already and is not written over");
        }

        // Under another name until it is whole: a backup that broke off must not look like one.
        var opened = await Register.OpenAsync(register, TimeProvider.System, cancellation).ConfigureAwait(false);
        var half = file + ".part";
        BackupManifest manifest;
        var output = new FileStream(half, FileMode.Create, FileAccess.ReadWrite);
        await using (output.ConfigureAwait(false))
        {
            manifest = await RegisterBackup.WriteAsync(opened, output, new Caller(by, RegisterRole.Chief), cancellation).ConfigureAwait(false);
            output.Flush(flushToDisk: true);
        }

        File.Move(half, file);
        return Of(manifest, new($"已写出 {file}", $"written: {file}"));
    });

    /// <summary>Fills an empty register from a backup.</summary>
    /// <exception cref="UsageException">The register is not empty, or the backup is damaged; nothing is kept then.</exception>
    public static Answer Restore(string register, string file, string by, CancellationToken cancellation) => Guard(async () =>
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"没有文件 {file}", $"there is no file {file}");
        }

        var opened = await Register.OpenAsync(register, TimeProvider.System, cancellation).ConfigureAwait(false);
        var input = File.OpenRead(file);
        await using (input.ConfigureAwait(false))
        {
            return Of(
                await RegisterBackup.RestoreAsync(opened, input, new Caller(by, RegisterRole.Chief), cancellation).ConfigureAwait(false),
                new($"已由 {file} 恢复，各表与日志核对一致", $"restored from {file}; every table and the log hold"));
        }
    });

    private static Answer Guard(Func<Task<Answer>> act)
    {
        try
        {
            return act().GetAwaiter().GetResult();
        }
        catch (RegisterException problem)
        {
            throw new UsageException(problem.Message, problem.Message);
        }
    }

    private static Answer Of(BackupManifest manifest, Bilingual done) => new()
    {
        ExitStatus = ExitStatus.Done,
        Json = json =>
        {
            json.WriteStartObject();
            json.WriteString("at", manifest.At.ToString("o"));
            json.WriteString("logHead", manifest.LogHead);
            json.WriteStartArray("tables");
            foreach (var table in manifest.Tables)
            {
                json.WriteStartObject();
                json.WriteString("table", table.Table);
                json.WriteNumber("rows", table.Rows);
                json.WriteString("sha256", table.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        },
        Lines = [done, .. Rows(manifest.Tables), new($"日志末条摘要 {manifest.LogHead}", $"digest of the log's last entry {manifest.LogHead}")],
    };

    private static IEnumerable<Bilingual> Rows(ImmutableArray<BackedUpTable> tables) => tables.Select(t => new Bilingual($"  {t.Table}　{t.Rows} 行", $"  {t.Table}: {t.Rows} rows"));
}
