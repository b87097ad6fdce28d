using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>A table in a backup.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Sha256">SHA-256 of its lines, hexadecimal.</param>
public sealed record BackedUpTable(string Table, long Rows, string Sha256);

/// <summary>What a backup holds.</summary>
/// <param name="Format">The form of the backup; 1.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="LogHead">The digest of the last entry of the log in it: a restored register must come to the same.</param>
/// <param name="Tables">The tables, in the order in which they are restored.</param>
public sealed record BackupManifest(int Format, DateTimeOffset At, string LogHead, ImmutableArray<BackedUpTable> Tables);

/// <summary>
/// Writes a register whole into one ZIP of JSON lines, and makes one anew from it, on either database: a desk's file can go to an office's server. While it is written, writers
/// wait, so that it is of one instant; a restored register is kept only if every row is there and the log's chain of digests holds.
/// </summary>
public static class RegisterBackup
{
    private const int Batch = 1000;

    /// <summary>Writes a backup. That it was made stands in the log, and in the backup.</summary>
    /// <exception cref="NotAllowedException">Not a chief.</exception>
    public static async Task<BackupManifest> WriteAsync(Register register, Stream output, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        caller.MayKeepAccounts();
        await register.WriteAsync(caller, null, "backup", "", new { }, _ => Task.FromResult(true), cancel);
        await using var context = register.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        await register.Dialect.LockAsync(context, cancel);
        var check = await AuditTrail.CheckAsync(context, cancel);
        CaseDesk.Need(check.BrokenAt is null, $"the log was changed at entry {check.BrokenAt}: a backup would only carry that on; look at the log first");
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var tables = ImmutableArray.CreateBuilder<BackedUpTable>();
        foreach (var table in RegisterTables.All)
        {
            await using var entry = await zip.CreateEntry(table.Name + ".jsonl", CompressionLevel.Fastest).OpenAsync(cancel);
            tables.Add(await WriteAsync(context, table, entry, cancel));
        }

        var manifest = new BackupManifest(1, DateTimeOffset.FromUnixTimeMilliseconds(register.Instant), check.Head, tables.ToImmutable());
        await using (var entry = await zip.CreateEntry("manifest.json", CompressionLevel.NoCompression).OpenAsync(cancel))
        {
            await JsonSerializer.SerializeAsync(entry, manifest, RegisterJson.Options, cancel);
        }

        return manifest;
    }

    /// <summary>Fills an empty register from a backup.</summary>
    /// <exception cref="RegisterException">The register is not empty, or the backup is damaged: nothing is kept then. Names the table and the line.</exception>
    public static async Task<BackupManifest> RestoreAsync(Register register, Stream input, Caller caller, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        caller.MayKeepAccounts();
        BackupManifest manifest;
        try
        {
            await using var zip = new ZipArchive(input, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            manifest = await ManifestAsync(zip, cancel);
            await using var context = register.Context();
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            await register.Dialect.LockAsync(context, cancel);
            CaseDesk.Need(!await context.Audit.AnyAsync(cancel) && !await context.Cases.AnyAsync(cancel), "the register is not empty: a backup is restored into a new one");
            foreach (var table in RegisterTables.All)
            {
                await ReadAsync(context, zip, table, manifest.Tables.Single(t => string.Equals(t.Table, table.Name, StringComparison.Ordinal)), cancel);
            }

            await IndexAsync(register, context, cancel);
            var check = await AuditTrail.CheckAsync(context, cancel);
            CaseDesk.Need(check.BrokenAt is null && string.Equals(check.Head, manifest.LogHead, StringComparison.Ordinal), "the log of the backup does not hold: it was changed");
            await transaction.CommitAsync(cancel);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or JsonException)
        {
            throw new RegisterException($"the backup can't be read: {damaged.Message}", damaged);
        }

        await register.WriteAsync(caller, null, "restored", "", new { manifest.At, manifest.LogHead }, _ => Task.FromResult(true), cancel);
        return manifest;
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive zip, CancellationToken cancel)
    {
        await using var entry = await (zip.GetEntry("manifest.json") ?? throw new InvalidDataException("it has no manifest.json")).OpenAsync(cancel);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(entry, RegisterJson.Options, cancel);
        return manifest is { Format: 1 } && RegisterTables.All.All(t => manifest.Tables.Count(m => string.Equals(m.Table, t.Name, StringComparison.Ordinal)) == 1)
            ? manifest : throw new InvalidDataException("its manifest is of another form, or does not name every table once");
    }

    private static async Task<BackedUpTable> WriteAsync(RegisterContext context, RegisterTable table, Stream output, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        await foreach (var row in table.Rows(context).WithCancellation(cancel))
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), RegisterJson.Options), (byte)'\n'];
            digest.AppendData(line);
            await output.WriteAsync(line, cancel);
            rows++;
        }

        return new(table.Name, rows, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private static async Task ReadAsync(RegisterContext context, ZipArchive zip, RegisterTable table, BackedUpTable stated, CancellationToken cancel)
    {
        await using var entry = await (zip.GetEntry(table.Name + ".jsonl") ?? throw new InvalidDataException($"it has no {table.Name}.jsonl")).OpenAsync(cancel);
        using var reader = new StreamReader(entry, new UTF8Encoding(false, throwOnInvalidBytes: false));
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var rows = 0L;
        while (await reader.ReadLineAsync(cancel) is { } line)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            rows++;
            try
            {
                context.Add(JsonSerializer.Deserialize(line, table.Row, RegisterJson.Options) ?? throw new JsonException("empty"));
            }
            catch (JsonException bad)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{table.Name}.jsonl line {rows}: {bad.Message}"), bad);
            }

            if (rows % Batch == 0)
            {
                await SaveAsync(context, cancel);
            }
        }

        await SaveAsync(context, cancel);
        var found = Convert.ToHexStringLower(digest.GetHashAndReset());
        if (rows != stated.Rows || !string.Equals(found, stated.Sha256, StringComparison.Ordinal))
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{table.Name}.jsonl has {rows} rows with the digest {found}, the manifest states {stated.Rows} with {stated.Sha256}"));
        }
    }

    private static async Task SaveAsync(RegisterContext context, CancellationToken cancel)
    {
        try
        {
            await context.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException refused)
        {
            throw new InvalidDataException($"the database refuses a row: {refused.InnerException?.Message ?? refused.Message}", refused);
        }

        context.ChangeTracker.Clear();
    }

    /// <summary>The terms of searches are not in the backup: they follow from the texts.</summary>
    private static async Task IndexAsync(Register register, RegisterContext context, CancellationToken cancel)
    {
        foreach (var row in await context.Cases.AsNoTracking().Select(c => new { c.Seq, c.Searched }).ToListAsync(cancel))
        {
            await register.Dialect.IndexAsync(context, row.Seq, SearchTerms.Of(row.Searched), cancel);
        }
    }
}
