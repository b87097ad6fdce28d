using SharpCompress.Compressors.Xz;

namespace Recourse.Records;

/// <summary>Reads a file of one or more xz streams with padding between them (the .xz file format, 2).</summary>
internal sealed class XzStreams(Stream stream) : ReadOnlyStream
{
    private readonly PushBackStream _input = new(stream);
    private XZStream? _current;
    private bool _ended;

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (!_ended)
        {
            _current ??= new XZStream(_input);
            var read = _current.Read(buffer, offset, count);
            if (read > 0)
            {
                return read;
            }

            _current = null;
            _ended = !Follows();
        }

        return 0;
    }

    private bool Follows()
    {
        var group = new byte[4];
        while (true)
        {
            var got = _input.Read(group, 0, 4);
            if (got == 0)
            {
                return false;
            }

            if (got < 4 || (group.AsSpan().IndexOfAnyExcept((byte)0) >= 0 && !group.AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58])))
            {
                throw new InvalidDataException("bytes that are no packed data follow the end");
            }

            if (group[0] != 0)
            {
                _input.Back(group);
                return true;
            }
        }
    }
}
