using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace HostWorker;

/// <summary>An official worker with functions that a test of the host needs.</summary>
public static class WorkerApp
{
    public static IHost Build(Action<FunctionsApplicationBuilder> adapt)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        adapt(builder);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(
            options => options.Limits.MaxRequestBodySize = 200 * 1024 * 1024);
        builder.Services.TryAddSingleton<Signals>();
        return builder.Build();
    }
}
