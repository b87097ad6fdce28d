namespace Recourse.Samples;

/// <summary>
/// A large table of invented people for measurements: 18 Chinese columns, dense with identifiers (about five long digit runs a row), UTF-8,
/// the same bytes every
/// time. It is written at several hundred megabytes a second, so that generating does not drown what is measured.
/// </summary>
public static class LargeTable
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Writes the header and as many rows as it takes to reach <paramref name="bytes"/>.</summary>
    /// <param name="stream">Where to write; it is neither flushed nor closed.</param>
    /// <param name="bytes">Bytes to reach, ≥ 0; the last row is whole, so that the table is up to one row (under 512 bytes) longer.</param>
    /// <returns>What the table holds.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static LargeTableTruth Write(Stream stream, long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        var buffer = new byte[BufferBytes];
        var rows = new LargeRows();
        var used = LargeRows.Header(buffer);
        long written = 0;
        while (written + used < bytes)
        {
            if (used > BufferBytes - LargeRows.MostBytes)
            {
                stream.Write(buffer, 0, used);
                written += used;
                used = 0;
            }

            used += rows.Append(buffer.AsSpan(used));
        }

        stream.Write(buffer, 0, used);
        return rows.Truth(written + used);
    }
}

/// <summary>What a large table holds.</summary>
public sealed record LargeTableTruth
{
    /// <summary>Bytes written.</summary>
    public required long Bytes { get; init; }

    /// <summary>Rows, without the header.</summary>
    public required long Rows { get; init; }

    /// <summary>Valid resident ids, each time one stands there.</summary>
    public required long ResidentIds { get; init; }

    /// <summary>Different valid resident ids.</summary>
    public required long DistinctResidentIds { get; init; }

    /// <summary>Resident ids with a wrong check digit.</summary>
    public required long WrongResidentIds { get; init; }

    /// <summary>Rows without a resident id.</summary>
    public required long MissingResidentIds { get; init; }

    /// <summary>Mobile numbers, one a row.</summary>
    public required long Mobiles { get; init; }

    /// <summary>Different mobile numbers; each person has one, so this is the number of persons too.</summary>
    public required long DistinctMobiles { get; init; }

    /// <summary>Bank card numbers (19 digits, Luhn), one a row.</summary>
    public required long BankCards { get; init; }

    /// <summary>Different bank card numbers.</summary>
    public required long DistinctBankCards { get; init; }

    /// <summary>E-mail addresses, one a row.</summary>
    public required long Emails { get; init; }

    /// <summary>Different e-mail addresses.</summary>
    public required long DistinctEmails { get; init; }

    /// <summary>IMEI numbers (15 digits, Luhn), one a row.</summary>
    public required long Imeis { get; init; }
}
