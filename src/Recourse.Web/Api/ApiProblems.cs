using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Says what went wrong, as RFC 9457 has it. What nobody expected is named by its trace only.</summary>
internal sealed class ApiProblems(RequestLog log, IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title) = Of(exception);
        if (status >= 500)
        {
            log.Failed(exception, context.TraceIdentifier);
        }

        context.Response.StatusCode = status;
        var problem = new ProblemDetails { Status = status, Title = title, Type = "about:blank", Detail = status >= 500 ? $"trace {context.TraceIdentifier}" : exception.Message };
        switch (exception)
        {
            case LostUpdateException { Now: >= 0 } lost:
                problem.Extensions["version"] = lost.Now;
                break;
            case StepRefusedException refused:
                problem.Extensions["why"] = refused.Why;
                break;
        }

        return await problems.TryWriteAsync(new() { HttpContext = context, Exception = exception, ProblemDetails = problem });
    }

    /// <summary>The status of an exception and its title.</summary>
    public static (int Status, string Title) Of(Exception exception) => exception switch
    {
        LostUpdateException => (StatusCodes.Status412PreconditionFailed, "Changed since it was read"),
        NotAllowedException => (StatusCodes.Status403Forbidden, "Not allowed"),
        NotFoundException => (StatusCodes.Status404NotFound, "Not found"),
        StepRefusedException => (StatusCodes.Status422UnprocessableEntity, "The rules do not allow this step"),
        NoVersionException => (StatusCodes.Status428PreconditionRequired, "The version is needed"),
        RegisterException => (StatusCodes.Status400BadRequest, "Not possible"),
        AntiforgeryValidationException => (StatusCodes.Status400BadRequest, "The form is not one of this server, or is too old"),
        BadHttpRequestException bad => (bad.StatusCode, "Not a request that can be read"),
        _ => (StatusCodes.Status500InternalServerError, "Something went wrong"),
    };
}

/// <summary>A write that does not name the version it was made on.</summary>
internal sealed class NoVersionException() : Exception("a write needs the header If-Match with the version that was read");
