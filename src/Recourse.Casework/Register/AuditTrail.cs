using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>One entry of the log.</summary>
/// <param name="Seq">Its number, from 1 without gaps.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">The account.</param>
/// <param name="Role">In which role.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">To what; empty for a search or a list.</param>
/// <param name="Detail">What was asked or entered, as JSON.</param>
/// <param name="Hash">SHA-256 over this entry and the hash of the one before.</param>
public sealed record AuditEntry(long Seq, DateTimeOffset At, string Who, string Role, string Action, string Subject, string Detail, string Hash);

/// <summary>What a walk over the log found.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="BrokenAt">The first entry that does not follow from those before; <see langword="null"/> where all do.</param>
/// <param name="Head">The hash of the last entry; empty where there is none.</param>
public sealed record AuditCheck(long Entries, long? BrokenAt, string Head);

/// <summary>The log of everything that was read, searched, exported and changed: each entry holds the digest of the one before, so that none can be changed or left out unseen.</summary>
internal static class AuditTrail
{
    public static async Task AddAsync(RegisterContext context, long at, Caller caller, string action, string subject, object? detail, CancellationToken cancel)
    {
        var last = await context.Audit.AsNoTracking().OrderByDescending(a => a.Seq).Select(a => new { a.Seq, a.Hash }).FirstOrDefaultAsync(cancel);
        var row = new AuditRow
        {
            Seq = (last?.Seq ?? 0) + 1,
            At = at,
            Who = caller.Name,
            Role = caller.Role.ToString(),
            Action = action,
            Subject = subject,
            Detail = caller.Purpose.Length == 0 ? RegisterJson.Text(detail) : RegisterJson.Text(new { purpose = caller.Purpose, detail }),
            Previous = last?.Hash ?? "",
            Hash = "",
        };
        row.Hash = Hash(row);
        context.Audit.Add(row);
    }

    public static async Task<ImmutableArray<AuditEntry>> ReadAsync(RegisterContext context, string? subject, long after, int most, CancellationToken cancel)
    {
        var rows = await context.Audit.AsNoTracking().Where(a => a.Seq > after && (subject == null || a.Subject == subject)).OrderBy(a => a.Seq).Take(Math.Clamp(most, 1, 1000)).ToListAsync(cancel);
        return [.. rows.Select(a => new AuditEntry(a.Seq, DateTimeOffset.FromUnixTimeMilliseconds(a.At), a.Who, a.Role, a.Action, a.Subject, a.Detail, a.Hash))];
    }

    public static async Task<AuditCheck> CheckAsync(RegisterContext context, CancellationToken cancel)
    {
        var (count, previous) = (0L, "");
        await foreach (var row in context.Audit.AsNoTracking().OrderBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (row.Seq != count || !string.Equals(row.Previous, previous, StringComparison.Ordinal) || !string.Equals(row.Hash, Hash(row), StringComparison.Ordinal))
            {
                return new(count, row.Seq, previous);
            }

            previous = row.Hash;
        }

        return new(count, null, previous);
    }

    /// <summary>SHA-256 over the fields, each with its length before it, so that no two entries give the same bytes.</summary>
    private static string Hash(AuditRow row)
    {
        var text = new StringBuilder();
        foreach (var field in new[]
        {
            row.Seq.ToString(CultureInfo.InvariantCulture), row.At.ToString(CultureInfo.InvariantCulture), row.Who, row.Role, row.Action, row.Subject, row.Detail, row.Previous,
        })
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Length}:").Append(field);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
