using System.Text;
using CsCheck;

namespace Recourse.Evidence.Tests;

public sealed class DigestsTests
{
    // FIPS 180-2 appendix B.1/B.2 and the digest of nothing.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_gives_the_published_values(string text, string expected)
    {
        Assert.Equal(expected, Digests.Of(Encoding.ASCII.GetBytes(text)).Sha256);
        Assert.Equal(expected, Digests.Of(new MemoryStream(Encoding.ASCII.GetBytes(text))).Sha256);
    }

    // GB/T 32905-2016 appendix A, examples 1 and 2, and the digest of nothing.
    [Theory]
    [InlineData("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_gives_the_values_of_the_standard(string text, string expected)
    {
        Assert.Equal(expected, Digests.Of(Encoding.ASCII.GetBytes(text)).Sm3);
        Assert.Equal(expected, Digests.Of(new MemoryStream(Encoding.ASCII.GetBytes(text))).Sm3);
    }

    // Around the edges of the blocks that the two threads share, and more blocks than are under way at a time.
    [Theory]
    [InlineData(DigestPipe.BlockSize - 1)]
    [InlineData(DigestPipe.BlockSize)]
    [InlineData(DigestPipe.BlockSize + 1)]
    [InlineData((DigestPipe.BlockSize * DigestPipe.Blocks * 2) + 17)]
    public void A_stream_has_the_digests_of_its_bytes(int length)
    {
        var bytes = Bytes(length);
        var copied = new MemoryStream();
        using var stream = new MemoryStream(bytes);

        var digest = DigestPipe.Run(block => stream.Read(block.Span), block => copied.Write(block.Span), CancellationToken.None);

        Assert.Equal(Digests.Of(bytes), digest);
        Assert.True(bytes.AsSpan().SequenceEqual(copied.ToArray()));
    }

    [Fact]
    public void How_a_stream_hands_out_its_bytes_does_not_matter() =>
        Gen.Select(Gen.Byte.Array[0, 5000], Gen.Int[1, 700]).Sample(
            (bytes, step) =>
            {
                var at = 0;
                var digest = DigestPipe.Run(
                    block =>
                    {
                        var got = Math.Min(Math.Min(step, block.Length), bytes.Length - at);
                        bytes.AsSpan(at, got).CopyTo(block.Span);
                        at += got;
                        return got;
                    },
                    null,
                    CancellationToken.None);
                return digest == Digests.Of(bytes);
            },
            iter: 100);

    [Fact]
    public void What_the_reader_throws_comes_through_and_nothing_hangs()
    {
        var calls = 0;
        Assert.Throws<EndOfStreamException>(() => DigestPipe.Run(block => ++calls > 9 ? throw new EndOfStreamException() : block.Length, null, CancellationToken.None));
        Assert.Throws<EndOfStreamException>(() => DigestPipe.Run(block => block.Length, _ => throw new EndOfStreamException(), CancellationToken.None));
    }

    [Fact]
    public void A_stop_is_obeyed_between_blocks()
    {
        using var stop = new CancellationTokenSource();
        var calls = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => DigestPipe.Run(
            block =>
            {
                if (++calls == 5)
                {
                    stop.Cancel();
                }

                return block.Length;
            },
            null,
            stop.Token));
        Assert.Equal(5, calls);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length; at++)
        {
            bytes[at] = (byte)(at * 31 % 251);
        }

        return bytes;
    }
}
