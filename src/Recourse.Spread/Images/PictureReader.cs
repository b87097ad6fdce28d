using SkiaSharp;

namespace Recourse.Spread;

/// <summary>Reads the pixels of a picture: JPEG, PNG, WebP, GIF, BMP, ICO.</summary>
public static class PictureReader
{
    /// <summary>Most pixels that are decoded. A picture that says it has more is not opened (a few bytes can claim any size).</summary>
    public const long MostPixels = 64_000_000;

    /// <summary>Most bytes of a file that are read.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>The hashes of a picture, or why there are none. Never throws for what the bytes say; a picture that ends too early is not compared.</summary>
    public static (PictureHashes? Hashes, string Reason) Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return (null, "Not a picture that can be read (JPEG, PNG, WebP, GIF, BMP, ICO).");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width < 1 || height < 1 || (long)width * height > MostPixels)
        {
            return (null, $"The picture has {width} × {height} pixels; at most {MostPixels} are read.");
        }

        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        var result = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        return result == SKCodecResult.Success
            ? (Pdq.Of(Brightness(bitmap.GetPixelSpan()), width, height), "")
            : (null, $"The picture is damaged or ends too early ({result}).");
    }

    // ITU-R BT.601, as the reference does; what shows through stands on white, as a page shows it.
    private static float[] Brightness(ReadOnlySpan<byte> pixels)
    {
        var brightness = new float[pixels.Length / 4];
        for (var at = 0; at < brightness.Length; at++)
        {
            var pixel = pixels.Slice(4 * at, 4);
            var luma = (0.299f * pixel[0]) + (0.587f * pixel[1]) + (0.114f * pixel[2]);
            brightness[at] = pixel[3] == 255 ? luma : ((luma * pixel[3]) + (255f * (255 - pixel[3]))) / 255;
        }

        return brightness;
    }
}
