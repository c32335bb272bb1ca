using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Admin;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The web application that stands for host and worker.</summary>
internal static class WebAppDefaults
{
    private const long MaxRequestBodySize = 30_000_000;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var settings = new AppSettings(args);
        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = Assembly.GetEntryAssembly()?.GetName().Name,
            ContentRootPath = settings.Directory,
            EnvironmentName = settings.EnvironmentName,
        });
        settings.AddTo(web.Configuration);
        web.WebHost.UseKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });
        var validates = web.Environment.IsDevelopment();
        ((IHostApplicationBuilder)web).ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = validates }));
        return web;
    }

    public static void AddLogging(WebApplicationBuilder web, HostJson hostJson)
    {
        web.Logging.AddSimpleConsole(options => options.SingleLine = true).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        foreach (var section in hostJson.Logging)
            web.Logging.AddConfiguration(section);
        web.Logging.AddConfiguration(web.Configuration.GetSection("Logging"));
    }

    /// <summary>What the results of functions need; the app has no controllers, so none are looked for.</summary>
    public static void AddResults(IServiceCollection services)
    {
        services.TryAddSingleton(new ApplicationPartManager());
        services.AddMvcCore();

        // As the released worker: MVC would otherwise write non-ASCII characters as they are.
        services.Configure<JsonOptions>(options => options.JsonSerializerOptions.Encoder = JavaScriptEncoder.Default);
    }

    public static void AddWorker(
        IServiceCollection services, FunctionCatalog catalog, HostJson hostJson, FunctionExecutionDelegate pipeline)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddRouting();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, MethodPolicy>());
        services.AddSingleton(catalog);
        services.AddSingleton(hostJson);
        services.AddSingleton(pipeline);
        services.AddSingleton<FunctionEndpoints>();
        services.AddSingleton<FunctionListing>();
        services.AddSingleton<AdminApi>();
        AddTimers(services);
    }

    private static void AddTimers(IServiceCollection services)
    {
        services.AddSingleton<HostStorage>();
        services.AddSingleton<TimerClock>();
        services.AddSingleton<TimerRunner>();
        services.AddSingleton<ManualRuns>();
        services.AddHostedService(provider => provider.GetRequiredService<ManualRuns>());
        services.AddHostedService<TimerService>();
    }

    public static WebApplication Build(WebApplicationBuilder web)
    {
        var app = web.Build();
        LeaveOutAuthentication(app);
        app.Use(app.Services.GetRequiredService<AdminApi>().Before);
        app.UseForwardedHeaders();
        app.UseRouting();
        var endpoints = app.Services.GetRequiredService<FunctionEndpoints>().Create();
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
        return app;
    }

    // A web application adds this middleware by itself when it finds the services; the worker has none.
    private static void LeaveOutAuthentication(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }
}
