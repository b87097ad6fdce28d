using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace Recourse.Records;

/// <summary>
/// Tells whether bytes are UTF-8, 32 at a time, by three table look-ups on the halves of each pair of bytes (J. Keiser, D. Lemire, "Validating UTF-8 in
/// less than one instruction per byte", 2021). The framework checks Chinese character by character, at a fraction of the speed. Where the processor
/// lacks the instructions, the framework answers; both answer the same.
/// </summary>
internal static class Utf8Check
{
    // What two bytes that follow each other may do wrong, one bit each.
    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;

    /// <summary>True where all of it is UTF-8 and the last character is whole.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 64 || !Avx2.IsSupported)
        {
            return Utf8.IsValid(bytes);
        }

        var blocks = bytes.Length & ~31;
        var end = blocks;
        // The rest is looked at from the start of a character that the last block may have begun.
        for (var back = 1; back <= 3; back++)
        {
            var value = bytes[blocks - back];
            if (value >= 0xC0)
            {
                end = blocks - back;
            }

            if ((value & 0xC0) != 0x80)
            {
                break;
            }
        }

        return Blocks(bytes[..blocks]) && Utf8.IsValid(bytes[end..]);
    }

    /// <summary>True where whole blocks hold nothing wrong, but for a last character that may be cut.</summary>
    private static bool Blocks(ReadOnlySpan<byte> bytes)
    {
        var firstHigh = Twice(
            TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
            TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);
        var firstLow = Twice(
            Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
            Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
            Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000 | Surrogate, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000);
        var secondHigh = Twice(
            TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
            TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4, TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
            TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge, TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort);
        var low = Vector256.Create((byte)0x0F);
        var before = Vector256<byte>.Zero;
        var wrong = Vector256<byte>.Zero;
        ref var first = ref MemoryMarshal.GetReference(bytes);
        for (nint at = 0; at < bytes.Length; at += 32)
        {
            var block = Vector256.LoadUnsafe(ref Unsafe.Add(ref first, at));
            if (((block | before) & Vector256.Create((byte)0x80)) == Vector256<byte>.Zero)
            {
                before = block;
                continue;
            }

            var across = Avx2.Permute2x128(before, block, 0x21);
            var one = Avx2.AlignRight(block, across, 15);
            var pairs = Avx2.Shuffle(firstHigh, (one.AsUInt16() >>> 4).AsByte() & low)
                & Avx2.Shuffle(firstLow, one & low)
                & Avx2.Shuffle(secondHigh, (block.AsUInt16() >>> 4).AsByte() & low);
            // The third and fourth byte of a character must be continuations, and only they may be a second one in a row.
            var third = Avx2.SubtractSaturate(Avx2.AlignRight(block, across, 14), Vector256.Create((byte)(0xE0 - 0x80)));
            var fourth = Avx2.SubtractSaturate(Avx2.AlignRight(block, across, 13), Vector256.Create((byte)(0xF0 - 0x80)));
            wrong |= ((third | fourth) & Vector256.Create((byte)0x80)) ^ pairs;
            before = block;
        }

        return wrong == Vector256<byte>.Zero;
    }

    private static Vector256<byte> Twice(params ReadOnlySpan<byte> table) => Vector256.Create(Vector128.Create(table), Vector128.Create(table));
}
