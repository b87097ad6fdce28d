using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>Brings the tables to this build's form: each script once, in order, in one transaction. A script that was changed after it ran, or that this build does not know, stops it.</summary>
internal static class Migrator
{
    public static async Task ApplyAsync(RegisterDialect dialect, RegisterContext context, CancellationToken cancel)
    {
        try
        {
            await dialect.PrepareAsync(context, cancel);
            await using var transaction = await context.Database.BeginTransactionAsync(cancel);
            await dialect.LockAsync(context, cancel);
            await context.Database.ExecuteSqlRawAsync("create table if not exists migrations (name text not null primary key, sha256 text not null)", cancel);
            var done = await context.Database.SqlQuery<Applied>($"select name, sha256 from migrations").ToDictionaryAsync(m => m.Name, m => m.Sha256, StringComparer.Ordinal, cancel);
            foreach (var (name, sql) in Scripts(dialect.Name))
            {
                var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
                if (done.Remove(name, out var ran))
                {
                    if (!string.Equals(ran, digest, StringComparison.Ordinal))
                    {
                        throw new RegisterException($"the migration {name} is not the one that this register was made with");
                    }

                    continue;
                }

                // Run as it stands: braces are no placeholders here.
                await using (var command = context.Database.GetDbConnection().CreateCommand())
                {
                    command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
                    command.CommandText = sql;
                    await command.ExecuteNonQueryAsync(cancel);
                }

                await context.Database.ExecuteSqlAsync($"insert into migrations (name, sha256) values ({name}, {digest})", cancel);
            }

            if (done.Count > 0)
            {
                throw new RegisterException($"the register was made by a later build: it has the migration {done.Keys.Order(StringComparer.Ordinal).First()}");
            }

            await transaction.CommitAsync(cancel);
        }
        catch (DbException unreachable)
        {
            throw new RegisterException($"the register can't be opened: {unreachable.Message}", unreachable);
        }
        catch (IOException unreachable)
        {
            throw new RegisterException($"the register can't be opened: {unreachable.Message}", unreachable);
        }
    }

    /// <summary>The scripts of a database, in the order of their names.</summary>
    internal static IEnumerable<(string Name, string Sql)> Scripts(string dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        var prefix = $"migrations/{dialect}/";
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            yield return (resource[prefix.Length..], reader.ReadToEnd());
        }
    }

    private sealed record Applied(string Name, string Sha256);
}
