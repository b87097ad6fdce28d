using Recourse.Records.Tests.Made;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>Damages good files with a fixed seed and reads them: nothing may be thrown, nothing may hang, and what comes out may not depend on the chunks.</summary>
public static class Mutants
{
    public static void Run(byte[][] seeds, string name, bool plain, Func<byte[], byte[]>? wrap = null)
    {
        var random = new Generator(20_26);
        using var folder = new Folder();
        var limits = ReaderLimits.Default with { MaxRowBytes = 4096, MaxEntryBytes = 8 << 20 };
        foreach (var at in Fuzzing.Numbers(150, 20_000))
        {
            var mutant = Mutate(seeds[at % seeds.Length], random, plain);
            var file = folder.Write(name, wrap is null ? mutant : wrap(mutant));
            var whole = Collected.Read(file, limits: limits).Whole();
            if (at % 5 == 0)
            {
                Assert.Equal(whole, Collected.Read(file, 97, limits: limits).Whole());
            }
        }
    }

    private static byte[] Mutate(byte[] seed, Generator random, bool plain)
    {
        var bytes = seed.ToList();
        for (var changes = 1 + random.Below(4); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Below(bytes.Count);
            var length = Math.Min(1 + random.Below(40), bytes.Count - at);
            switch (random.Below(plain ? 6 : 4))
            {
                case 0:
                    bytes[at] = (byte)random.Below(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Below(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Below(5) == 0 ? bytes.Count - at : 1);
                    break;
                case 4:
                    bytes[at] = "<>&\"'/=(),;\\ \n0x"u8[random.Below(16)];
                    break;
                default:
                    bytes[at] = (byte)('0' + random.Below(10));
                    break;
            }
        }

        return [.. bytes];
    }

    private sealed class Generator(uint seed)
    {
        private uint _state = seed;

        public int Below(int limit)
        {
            _state = unchecked((_state * 1664525) + 1013904223);
            return (int)((_state >> 7) % (uint)limit);
        }
    }
}
