using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Recourse.Records;

/// <summary>
/// CRC-32 as ZIP, 7z and gzip use it (reflected polynomial EDB88320, ISO 3309); 64 bytes at a time by carry-less multiplication where the processor has it
/// (V. Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction", Intel 2009), else byte by byte.
/// </summary>
internal sealed class Crc32
{
    private static readonly uint[] s_table = Make();
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Crc32();
        sum.Add(bytes);
        return sum.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (Pclmulqdq.IsSupported && bytes.Length >= 128)
        {
            var folded = bytes.Length & ~15;
            _state = Fold(_state, bytes[..folded]);
            bytes = bytes[folded..];
        }

        var state = _state;
        foreach (var value in bytes)
        {
            state = s_table[(state ^ value) & 0xFF] ^ (state >> 8);
        }

        _state = state;
    }

    /// <summary>The state after a multiple of 16 bytes, at least 64.</summary>
    private static uint Fold(uint state, ReadOnlySpan<byte> bytes)
    {
        ref var first = ref MemoryMarshal.GetReference(bytes);
        Vector128<ulong> At(nint place, ref byte from) => Vector128.LoadUnsafe(ref Unsafe.Add(ref from, place)).AsUInt64();
        // Powers of x modulo the polynomial, for steps of 64 and of 16 bytes.
        var four = Vector128.Create(0x1_5444_2BD4UL, 0x1_C6E4_1596UL);
        var one = Vector128.Create(0x1_7519_97D0UL, 0x0_CCAA_009EUL);
        var (a, b, c, d) = (At(0, ref first) ^ Vector128.CreateScalar((ulong)state), At(16, ref first), At(32, ref first), At(48, ref first));
        nint at = 64;
        for (; at <= bytes.Length - 64; at += 64)
        {
            a = Step(a, four) ^ At(at, ref first);
            b = Step(b, four) ^ At(at + 16, ref first);
            c = Step(c, four) ^ At(at + 32, ref first);
            d = Step(d, four) ^ At(at + 48, ref first);
        }

        a = Step(a, one) ^ b;
        a = Step(a, one) ^ c;
        a = Step(a, one) ^ d;
        for (; at < bytes.Length; at += 16)
        {
            a = Step(a, one) ^ At(at, ref first);
        }

        // From 128 bits to 64, then Barrett's reduction to 32.
        var low = Vector128.Create(0xFFFF_FFFFUL, 0);
        a = Pclmulqdq.CarrylessMultiply(a, one, 0x10) ^ Sse2.ShiftRightLogical128BitLane(a, 8);
        a = Pclmulqdq.CarrylessMultiply(a & low, Vector128.CreateScalar(0x1_63CD_6124UL), 0x00) ^ Sse2.ShiftRightLogical128BitLane(a, 4);
        var barrett = Vector128.Create(0x1_DB71_0641UL, 0x1_F701_1641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(a & low, barrett, 0x10) & low;
        return (Pclmulqdq.CarrylessMultiply(quotient, barrett, 0x00) ^ a).AsUInt32().GetElement(1);
    }

    private static Vector128<ulong> Step(Vector128<ulong> value, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(value, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, powers, 0x11);

    private static uint[] Make()
    {
        var table = new uint[256];
        for (var at = 0u; at < 256; at++)
        {
            var value = at;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
            }

            table[at] = value;
        }

        return table;
    }
}
