using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>The version of a case as an entity tag (RFC 9110 §8.8.3), and the sender's key of a write.</summary>
internal static class Versions
{
    public static void Tag(HttpContext context, long version) =>
        context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <exception cref="NoVersionException">The header is not there.</exception>
    /// <exception cref="RegisterException">It is no version.</exception>
    public static long Asked(HttpContext context)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            throw new NoVersionException();
        }

        return EntityTagHeaderValue.TryParse(header.ToString(), out var tag) && !tag.IsWeak
            && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : throw new RegisterException("If-Match must hold one version that was read, such as \"3\"");
    }

    /// <summary>The key under which a repeated write is done once; null where none was sent.</summary>
    /// <exception cref="RegisterException">Longer than 128 characters.</exception>
    public static string? Key(HttpContext context)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        return key.Length == 0 ? null : key.Length <= 128 ? key : throw new RegisterException("an Idempotency-Key has at most 128 characters");
    }

    /// <summary>Who asks, with the purpose of showing personal data where one was stated.</summary>
    public static Caller Caller(HttpContext context) => Callers.Of(context) with { Purpose = Uri.UnescapeDataString(context.Request.Headers["Recourse-Purpose"].ToString()) };
}
