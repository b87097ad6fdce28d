using SharpCompress.Compressors;
using SharpCompress.Compressors.BZip2;

namespace Recourse.Records;

/// <summary>
/// Reads a file of one or more bzip2 streams. The decoder makes something of a block that is cut off; so the end of the bytes inside a stream
/// breaks off before that block comes out.
/// </summary>
internal sealed class Bzip2Streams(Stream stream) : ReadOnlyStream
{
    private readonly PushBackStream _input = new(stream);
    private Stream? _current;
    private bool _ended;

    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (!_ended)
        {
            _input.EndIsCut = true;
            _current ??= BZip2Stream.Create(_input, CompressionMode.Decompress, decompressConcatenated: false, leaveOpen: true);
            var read = _current.Read(buffer, offset, count);
            if (read > 0)
            {
                return read;
            }

            _current = null;
            _input.EndIsCut = false;
            _ended = !Follows();
        }

        return 0;
    }

    private bool Follows()
    {
        var mark = new byte[3];
        var got = _input.Read(mark, 0, 3);
        if (got == 0)
        {
            return false;
        }

        if (got < 3 || !mark.AsSpan().SequenceEqual("BZh"u8))
        {
            throw new InvalidDataException("bytes that are no packed data follow the end");
        }

        _input.Back(mark);
        return true;
    }
}
