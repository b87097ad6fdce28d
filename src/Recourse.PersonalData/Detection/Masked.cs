namespace Recourse.PersonalData;

/// <summary>Numbers with stars in the middle: what they were shows in their length and ends. Listed, never counted as numbers and never a key.</summary>
internal static class Masked
{
    private const int FewestStars = 3;

    /// <summary>Finds them and adds them.</summary>
    public static void Find(ReadOnlySpan<byte> text, List<Hit> hits)
    {
        for (var at = 0; at < text.Length && text[at..].IndexOf((byte)'*') is >= 0 and var next;)
        {
            at += next;
            var (start, end) = (at, at);
            while (start > 0 && char.IsAsciiDigit((char)text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && text[end] == '*')
            {
                end++;
            }

            var stars = end - at;
            while (end < text.Length && char.IsAsciiDigit((char)text[end]))
            {
                end++;
            }

            end += end < text.Length && text[end] is (byte)'X' or (byte)'x' && end - start == 17 ? 1 : 0;
            if (stars >= FewestStars && Kind(text, start, at - start, end - start) is { } kind && (end == text.Length || !char.IsAsciiLetterOrDigit((char)text[end])))
            {
                hits.Add(new Hit(kind, start, end - start, 0, Ground.Masked));
            }

            at = end;
        }
    }

    private static IdentifierKind? Kind(ReadOnlySpan<byte> text, int start, int head, int length) => (length, head) switch
    {
        (11, >= 2) when text[start] == '1' && text[start + 1] >= '3' => IdentifierKind.Mobile,
        (18, >= 4) when RegionCodes.IsProvince((int)Digits.Value(text.Slice(start, 2))) => IdentifierKind.ResidentId,
        (16 or 17 or 19, >= 4) => IdentifierKind.BankCard,
        _ => null,
    };
}
