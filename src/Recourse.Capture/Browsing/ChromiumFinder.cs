namespace Recourse.Capture;

/// <summary>Finds the browser that is installed. None is ever downloaded: what captures evidence is what the machine's keeper installed.</summary>
internal static class ChromiumFinder
{
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"];

    /// <exception cref="CaptureException">There is none.</exception>
    public static string Find(string named) =>
        named.Length > 0 ? File.Exists(named) ? named : throw new CaptureException($"there is no browser at {named}")
        : s_places.FirstOrDefault(File.Exists) ?? throw new CaptureException("no Chromium on this machine; on Debian: apt-get install chromium fonts-noto-cjk");
}
