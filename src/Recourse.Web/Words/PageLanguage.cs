using Microsoft.AspNetCore.Http;

namespace Recourse.Web;

/// <summary>The language of a page: as chosen, otherwise as the browser asks, otherwise Chinese.</summary>
internal static class PageLanguage
{
    public const string Cookie = "recourse-lang";

    public static bool IsChinese(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { } chosen)
        {
            return chosen is not "en";
        }

        var first = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return first is null || !first.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }
}
