namespace Recourse.Evidence;

/// <summary>
/// The page that checks a package in a browser, without a network and without installing anything. It goes into each package as
/// <c>verify.html</c>; who doubts the copy in a package takes one from elsewhere.
/// </summary>
public static class PackageVerifier
{
    /// <summary>Its bytes, the same for every package.</summary>
    public static byte[] Page()
    {
        using var source = typeof(PackageVerifier).Assembly.GetManifestResourceStream("verify.html")!;
        var bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        return bytes;
    }
}
