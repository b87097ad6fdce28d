using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Recourse.PersonalData;

/// <summary>
/// Joins parts that are written at the same time in the order of their places. The part whose turn it is goes straight out; another waits in memory, and
/// beyond a limit in a file without a name.
/// </summary>
/// <param name="output">Where to; stays open.</param>
internal sealed class OrderedOutput(Stream output) : IDisposable
{
    private const int Limit = 1 << 18;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, OutputPart> _waiting = [];
    private int _turn;

    /// <summary>Begins a part.</summary>
    /// <param name="place">Its place, from 0; every place must come once and end.</param>
    public OutputPart Part(int place) => new(this, place);

    /// <summary>Frees what was not written, where a scan was broken off.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var part in _waiting.Values)
            {
                part.Free();
            }

            _waiting.Clear();
        }
    }

    private void Pass(OutputPart part, bool ended)
    {
        lock (_gate)
        {
            if (part.Place != _turn)
            {
                if (ended)
                {
                    _waiting.Add(part.Place, part);
                }
                else
                {
                    part.Spill();
                }

                return;
            }

            part.WriteTo(output);
            if (!ended)
            {
                return;
            }

            part.Free();
            while (_waiting.Remove(++_turn, out var next))
            {
                next.WriteTo(output);
                next.Free();
            }
        }
    }

    /// <summary>A part; for one thread.</summary>
    public sealed class OutputPart(OrderedOutput owner, int place) : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _held = new();
        private SafeFileHandle? _file;
        private long _inFile;

        public int Place { get; } = place;

        public void Advance(int count) => _held.Advance(count);

        public Memory<byte> GetMemory(int sizeHint = 0) => _held.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => _held.GetSpan(sizeHint);

        /// <summary>Hands on what is held where that is much.</summary>
        public void PassOn()
        {
            if (_held.WrittenCount >= Limit)
            {
                owner.Pass(this, ended: false);
            }
        }

        /// <summary>The part is whole.</summary>
        public void End() => owner.Pass(this, ended: true);

        internal void Spill()
        {
            _file ??= UnnamedFile.Open();
            RandomAccess.Write(_file, _held.WrittenSpan, _inFile);
            _inFile += _held.WrittenCount;
            _held.ResetWrittenCount();
        }

        internal void WriteTo(Stream output)
        {
            if (_inFile > 0)
            {
                var buffer = new byte[Limit];
                for (long at = 0; at < _inFile;)
                {
                    var bytes = buffer.AsSpan(0, (int)Math.Min(buffer.Length, _inFile - at));
                    UnnamedFile.ReadAll(_file!, bytes, at);
                    output.Write(bytes);
                    at += bytes.Length;
                }

                _inFile = 0;
            }

            output.Write(_held.WrittenSpan);
            _held.ResetWrittenCount();
        }

        internal void Free() => _file?.Dispose();
    }
}
