namespace Recourse.PersonalData;

/// <summary>Identifiers of one file: how often each kind stands there, which are different.</summary>
/// <param name="texts">Texts of the scan, by which different ones are told apart.</param>
internal sealed class FoundIdentifiers(Interners texts)
{
    private readonly TextFolder _folder = new();
    private readonly byte[] _plain = new byte[256];

    /// <summary>Valid ones.</summary>
    public long[] Occurrences { get; } = new long[IdentifierKinds.All.Length];

    /// <summary>Values that stars hide in part: they are listed, and are no numbers.</summary>
    public long[] Masked { get; } = new long[IdentifierKinds.All.Length];

    /// <summary>Different ones, by their numbers or those of their texts; addresses of mail are told apart by the interner.</summary>
    public NumberSet[] Distinct { get; } = [.. IdentifierKinds.All.Select(_ => new NumberSet())];

    /// <summary>Adds one.</summary>
    public void Add(in RowText row, in Hit hit)
    {
        if (hit.Ground == Ground.Masked)
        {
            Masked[(int)hit.Kind]++;
            return;
        }

        Occurrences[(int)hit.Kind]++;
        if (hit.Kind != IdentifierKind.Email)
        {
            Distinct[(int)hit.Kind].Add(hit.Packed != 0 ? hit.Packed : Number(row.Text.Slice(hit.Start, hit.Length), hit.Kind));
        }
    }

    private ulong Number(ReadOnlySpan<byte> value, IdentifierKind kind)
    {
        if (kind == IdentifierKind.AccountPassword)
        {
            return (ulong)(uint)texts.Of(kind).Number(value);
        }

        var folded = _folder.Fold(value);
        return (ulong)(uint)texts.Of(kind).Number(kind is IdentifierKind.Name or IdentifierKind.Address or IdentifierKind.Coordinate ? folded : Plain(folded, _plain));
    }

    /// <summary>A value without the marks that its writer chose.</summary>
    public static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> value, Span<byte> buffer)
    {
        if (value.Length > buffer.Length)
        {
            return value;
        }

        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] is (byte)'-' or (byte)' ')
            {
                continue;
            }

            // The point in a number plate.
            if (value[at..].StartsWith("·"u8))
            {
                at++;
                continue;
            }

            buffer[length++] = value[at];
        }

        return buffer[..length];
    }
}
