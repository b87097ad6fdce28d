using System.Globalization;

namespace Recourse.Capture;

/// <summary>Turns an address round so that an index sorts by site: <c>http://www.a.cn/x?b=1</c> is <c>cn,a)/x?b=1</c>, as the CDXJ of the web archives have it.</summary>
internal static class Surt
{
    public static string Of(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return address;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var turned = uri.HostNameType is UriHostNameType.Dns ? string.Join(',', host.Split('.').Reverse()) : host;
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(CultureInfo.InvariantCulture);
        return $"{turned}{port}){uri.PathAndQuery.ToLowerInvariant()}";
    }
}
