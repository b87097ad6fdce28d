using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>Serves the register: pages for people, <c>/api/v1</c> for programs, health for whoever keeps it running.</summary>
public sealed class RegisterServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RegisterServer(WebApplication app, string? first) => (_app, First) = (app, first);

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Addresses => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>The link by which the first account is made; <see langword="null"/> where there are accounts.</summary>
    public string? First { get; }

    /// <summary>Starts it.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops the start.</param>
    /// <exception cref="RegisterException">The register can't be opened, or an address can't be listened on.</exception>
    public static async Task<RegisterServer> StartAsync(ServeOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var register = await Register.OpenAsync(options.Register, options.Time, cancel);
        var office = new Office(register, options.Time);
        var log = new RequestLog(options.Log, options.Time);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Recourse.Web", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
        });
        // The framework's own log names addresses asked for; ours names routes.
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(office).AddSingleton(log).AddSingleton<FirstLink>().AddSingleton<Notes>().AddSingleton(options.Time);
        Services(builder.Services, options);

        var app = builder.Build();
        Pipeline(app, office);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken)
        {
            await app.DisposeAsync();
            throw new RegisterException($"can't listen on {options.Urls}: {taken.Message}", taken);
        }

        var server = new RegisterServer(app, null);
        var first = await office.Accounts.IsEmptyAsync(cancel) ? $"{server.Addresses[0]}/first?key={app.Services.GetRequiredService<FirstLink>().Make()}" : null;
        log.Write("started", json => json.WriteNumber("addresses", server.Addresses.Count));
        return new RegisterServer(app, first);
    }

    /// <summary>Starts it, says where it is, and waits until it is stopped.</summary>
    /// <exception cref="RegisterException">As <see cref="StartAsync"/>.</exception>
    public static async Task RunAsync(ServeOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        await using var server = await StartAsync(options, cancel);
        if (options.Told is { } told)
        {
            await told.WriteLineAsync($"登记册已启动 The register is at {string.Join(' ', server.Addresses)}");
            if (server.First is { } first)
            {
                await told.WriteLineAsync($"请用此一次性链接建立首个账户 Make the first account by this one-time link:\n  {first}");
            }

            await told.FlushAsync(cancel);
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        catch (OperationCanceledException)
        {
            await server._app.StopAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static void Services(IServiceCollection services, ServeOptions options)
    {
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddDataProtection().SetApplicationName("recourse").PersistKeysToFileSystem(Directory.CreateDirectory(options.KeyFolder));
        services.AddProblemDetails().AddExceptionHandler<PageProblems>().AddExceptionHandler<ApiProblems>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        });
        services.AddScoped<IUserStore<Account>, AccountStore>().AddScoped<AccountKeeper>();
        services.AddAuthentication(Both).AddPolicyScheme(Both, null, scheme =>
            scheme.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? Callers.Program : Callers.Browser)
            .AddCookie(Callers.Browser, Cookie).AddBearerToken(Callers.Program);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "recourse-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddOpenApi("v1", OpenApiText.Configure);
    }

    private const string Both = "browser-or-program";

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "recourse-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
        // A program gets a status; a person a page.
        cookie.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Redirect(context, StatusCodes.Status403Forbidden);
    }

    private static Task Redirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsApi(context.Request))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    internal static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void Pipeline(WebApplication app, Office office)
    {
        var log = app.Services.GetRequiredService<RequestLog>();
        app.Use(next => context => SecurityHeaders.AddAsync(context, next));
        app.Use(next => context => log.AddAsync(context, next));
        app.UseExceptionHandler();
        app.UseStatusCodePages(async context =>
        {
            if (!IsApi(context.HttpContext.Request))
            {
                return;
            }

            await context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new() { HttpContext = context.HttpContext });
        });
        app.UseRouting();
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity is { IsAuthenticated: true } && !await Callers.StillHoldsAsync(context.User, office, context.RequestAborted))
            {
                context.User = new();
            }

            await next(context);
        });
        app.UseAuthorization();
        app.UseAntiforgery();

        app.MapGet("/office.css", () => Results.Bytes(StyleSheet.Bytes, "text/css; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", async (CancellationToken cancel) =>
        {
            try
            {
                await office.Accounts.IsEmptyAsync(cancel);
                return Results.Text("ok");
            }
            catch (System.Data.Common.DbException)
            {
                return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous().ExcludeFromDescription();
        app.MapOpenApi().AllowAnonymous();
        RegisterApi.Map(app);
        FormDoors.Map(app);
        app.MapRazorComponents<Pages.App>();
    }
}
