using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Recourse.Records;

/// <summary>The filters of the library with a limit: a stream that unpacks beyond it is refused before it takes memory.</summary>
internal sealed class PdfFilters(ReaderLimits limits, ExhibitBudget budget) : IFilterProvider
{
    /// <summary>Bytes of packed data that cannot unpack to more than a limit worth looking at.</summary>
    private const int Small = 1 << 16;
    private const long Most = 512L << 20;

    /// <summary>Packed streams so far whose checksum does not hold: what came out of them may be wrong.</summary>
    public int Damaged { get; private set; }

    // What is unpacked passes the last filter, which looks for character maps; maps that are not packed are looked at in the file (PdfMaps).
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. Guard(DefaultFilterProvider.Instance.GetFilters(dictionary)), CharacterMaps.Instance];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. Guard(DefaultFilterProvider.Instance.GetNamedFilters(names)), CharacterMaps.Instance];

    public IReadOnlyList<IFilter> GetAllFilters() => Guard(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Guard(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Guarded(this, filter, Math.Min(Most, limits.MaxEntryBytes), budget))];

    private sealed class CharacterMaps : IFilter
    {
        public static CharacterMaps Instance { get; } = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => PdfCMap.Clean(input);
    }

    private sealed class Guarded(PdfFilters owner, IFilter inner, long most, ExhibitBudget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && (input.Length > Small || most < Small * 1100L))
            {
                Measure(input.Span);
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Take(output.Length);
            owner.Damaged += inner is FlateFilter && !ZlibCheck.Holds(input, output.Span) ? 1 : 0;
            return output.Length <= most ? output : throw new InvalidDataException($"a stream unpacks to more than {most} bytes, beyond the limit");
        }

        private void Measure(ReadOnlySpan<byte> input)
        {
            if (input.Length < 3)
            {
                return;
            }

            // The checksum at the end is often missing and of no matter here, so only what is packed is looked at.
            using var memory = new MemoryStream(input[2..].ToArray(), writable: false);
            using var inflater = new DeflateStream(memory, CompressionMode.Decompress);
            var buffer = new byte[1 << 16];
            long length = 0;
            try
            {
                for (int read; (read = inflater.Read(buffer)) > 0 && length <= most;)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                return;
            }

            if (length > most)
            {
                throw new InvalidDataException($"a stream unpacks to more than {most} bytes, beyond the limit");
            }
        }
    }
}
