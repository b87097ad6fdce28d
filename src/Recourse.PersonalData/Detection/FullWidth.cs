namespace Recourse.PersonalData;

/// <summary>Folds full-width digits, letters and marks (U+FF01–U+FF5E) to ASCII, with the way back to the bytes as they stand.</summary>
internal sealed class FullWidth
{
    private byte[] _folded = new byte[256];
    private int[] _origin = new int[257];

    /// <summary>True where the text may hold full-width characters: the only common characters that begin with 0xEF are these and a few marks.</summary>
    public static bool Stands(ReadOnlySpan<byte> text) => text.Contains((byte)0xEF);

    /// <summary>The folded text. Valid until the next call.</summary>
    public ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text)
    {
        if (_folded.Length < text.Length)
        {
            _folded = new byte[text.Length];
            _origin = new int[text.Length + 1];
        }

        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            _origin[length] = at;
            if (text[at] == 0xEF && at + 2 < text.Length && Ascii(text[at + 1], text[at + 2]) is var ascii and not 0)
            {
                _folded[length++] = ascii;
                at += 3;
            }
            else
            {
                _folded[length++] = text[at++];
            }
        }

        _origin[length] = text.Length;
        return _folded.AsSpan(0, length);
    }

    /// <summary>Where a byte of the folded text begins in the text as it stands.</summary>
    public int Origin(int at) => _origin[at];

    private static byte Ascii(byte second, byte third)
    {
        // U+FF01 is EF BC 81, U+FF40 is EF BD 80.
        var code = second == 0xBC ? third - 0x80 + 0x20 : second == 0xBD ? third - 0x80 + 0x60 : 0;
        return code is > 0x20 and < 0x7F ? (byte)code : (byte)0;
    }
}
