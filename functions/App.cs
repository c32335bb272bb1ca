using BangGiao.Access;
using BangGiao.Attachments;
using BangGiao.Calendar;
using BangGiao.Exchange;
using BangGiao.Http;
using BangGiao.Integrity;
using BangGiao.Kpis;
using BangGiao.Notifications;
using BangGiao.Occasions;
using BangGiao.OpenApi;
using BangGiao.Records;
using BangGiao.Registry;
using BangGiao.Search;
using BangGiao.Storage;
using BangGiao.Summary;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
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
        // The host tells of each request; that the worker's server took one and answered it would be two lines more.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<CrossOriginMiddleware>();
        builder.UseMiddleware<AccessMiddleware>();
        builder.UseMiddleware<RateLimitMiddleware>();
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytesOfOneRequest;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<StorageAccount>();
        builder.Services
            .AddRegistry(builder.Configuration)
            .AddHttp(builder.Configuration)
            .AddAccess(builder.Configuration)
            .AddRecords()
            .AddExchange()
            .AddKpis()
            .AddOccasions(builder.Configuration)
            .AddCalendar()
            .AddSearch()
            .AddSummary()
            .AddAttachments(builder.Configuration)
            .AddNotifications(builder.Configuration)
            .AddIntegrity(builder.Configuration)
            .AddOpenApi();
        return builder.Build();
    }
}
