using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace Recourse.Web;

/// <summary>Tells a person what went wrong, as a page. What nobody expected is named by its trace only.</summary>
internal sealed class PageProblems(RequestLog log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (RegisterServer.IsApi(context.Request) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal))
        {
            return false;
        }

        var (status, title) = ApiProblems.Of(exception);
        if (status >= 500)
        {
            log.Failed(exception, context.TraceIdentifier);
        }

        context.Response.StatusCode = status;
        var detail = status >= 500 ? $"trace {context.TraceIdentifier}" : exception.Message;

        // The renderer of the page that failed has begun already: this one gets its own.
        await using var scope = context.RequestServices.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.SetEndpoint(null);
        await new RazorComponentResult<Pages.Problem>(new { Status = status, Title = title, Detail = detail }).ExecuteAsync(context);
        return true;
    }
}
