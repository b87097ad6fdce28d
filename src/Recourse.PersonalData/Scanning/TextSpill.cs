using System.Buffers.Binary;

namespace Recourse.PersonalData;

/// <summary>
/// Texts that are perhaps needed once more, in order: full blocks go to a file without a name at once. Writing and reading are for one thread.
/// </summary>
/// <param name="store">Where full blocks go.</param>
internal sealed class TextSpill(RowStore store)
{
    private const int BlockSize = 1 << 18;
    private const int Prefix = sizeof(int);
    private readonly List<(byte[]? Bytes, long Place, int Length)> _full = [];
    private byte[] _last = [];
    private int _used;

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        var need = Prefix + text.Length;
        if (_used + need > _last.Length)
        {
            if (_used + need <= BlockSize)
            {
                // A first small block, since a case may hold thousands of small documents.
                Array.Resize(ref _last, Math.Clamp((_used + need) * 2, 256, BlockSize));
            }
            else
            {
                PutAway();
                _last = _last.Length >= need ? _last : new byte[Math.Max(BlockSize, need)];
            }
        }

        BinaryPrimitives.WriteInt32LittleEndian(_last.AsSpan(_used), text.Length);
        text.CopyTo(_last.AsSpan(_used + Prefix));
        _used += need;
    }

    /// <summary>Reads the texts in the order in which they were added.</summary>
    public TextReader Read() => new(this);

    private void PutAway()
    {
        if (_used == 0)
        {
            return;
        }

        var place = store.Put(_last.AsSpan(0, _used));
        _full.Add((place < 0 ? _last : null, place, _used));
        _last = place < 0 ? [] : _last;
        _used = 0;
    }

    /// <summary>Reads the texts once.</summary>
    public sealed class TextReader
    {
        private readonly TextSpill _texts;
        private byte[] _block = [];
        private int _next;
        private int _at;
        private int _length;

        internal TextReader(TextSpill texts) => _texts = texts;

        /// <summary>The next text; valid until the one after it.</summary>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public ReadOnlySpan<byte> Next()
        {
            if (_at == _length)
            {
                Load();
            }

            var text = _block.AsSpan(_at + Prefix, BinaryPrimitives.ReadInt32LittleEndian(_block.AsSpan(_at)));
            _at += Prefix + text.Length;
            return text;
        }

        private void Load()
        {
            if (_next == _texts._full.Count)
            {
                (_block, _length) = (_texts._last, _texts._used);
            }
            else if (_next > _texts._full.Count)
            {
                throw new InvalidOperationException("There are fewer texts than were asked for.");
            }
            else
            {
                var (bytes, place, length) = _texts._full[_next];
                _length = length;
                if (bytes is not null)
                {
                    _block = bytes;
                }
                else
                {
                    _block = _block.Length >= length ? _block : new byte[Math.Max(BlockSize, length)];
                    _texts.Get(place, _block.AsSpan(0, length));
                }
            }

            _next++;
            _at = 0;
        }
    }

    private void Get(long place, Span<byte> bytes) => store.Get(place, bytes);
}
