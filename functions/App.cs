using BangGiao.Assistants;
using BangGiao.Contract;
using BangGiao.Mechanism;
using BangGiao.Notices;
using BangGiao.Records;
using BangGiao.Registry;
using BangGiao.Relations;
using BangGiao.Treaties;
using BangGiao.Views;
using BangGiao.Web;
using BangGiao.Web.Access;
using BangGiao.Web.CrossOrigin;
using BangGiao.Web.Http;
using BangGiao.Web.Limits;
using BangGiao.Web.Routes;
using BangGiao.Web.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao;

/// <summary>The whole app, composed in one place: what runs in the cloud, on a desk and in tests is the same.</summary>
public static class App
{
    // The Functions host takes no more than that in one request.
    private const long MostBytesOfOneRequest = 100 * 1024 * 1024;

    /// <summary>Builds the app.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="adapt">Changes settings and services last; for tests.</param>
    public static IHost Build(string[] args, Action<FunctionsApplicationBuilder>? adapt = null)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        adapt?.Invoke(builder);
        builder.ConfigureFunctionsWebApplication();
        // The host logs each request, so two more lines of the worker's server for each would say nothing new.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.UseTelemetry();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<CrossOriginMiddleware>();
        builder.UseMiddleware<UnknownPathMiddleware>();
        builder.UseMiddleware<FailedAuthenticationMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<RateLimitMiddleware>();
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytesOfOneRequest;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddRooms(builder.Configuration);
        return builder.Build();
    }

    /// <summary>Adds every room, from the lowest to the highest: each knows those before it and none after it.</summary>
    internal static IServiceCollection AddRooms(this IServiceCollection services, IConfiguration configuration) => services
        .AddRegistry(configuration)
        .AddWeb(configuration)
        .AddRecords(configuration)
        .AddRelations()
        .AddTreaties()
        .AddMechanism(configuration)
        .AddNotices(configuration)
        .AddViews(configuration)
        .AddContract()
        .AddAssistants(configuration);
}
