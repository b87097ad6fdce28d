using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Recourse.Web;

/// <summary>What the description of the interface (OpenAPI 3.1) says besides its paths.</summary>
internal static class OpenApiText
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "Recourse register",
                Version = "v1",
                Description = "Writes name the version they were made on (If-Match) and may carry an Idempotency-Key: sent twice, they are done once. Lists go on at `next`. "
                    + "Names of persons are masked unless the header Recourse-Purpose (percent-encoded) says why not; every read stands in the log. Problems are RFC 9457.",
            };
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
            {
                ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of POST /api/v1/session." },
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
