using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Localhost;

/// <summary>Configures the inner servers to use the host's logging without disposing of it, and to ignore signals of the process.</summary>
internal sealed class HostLogging(ILoggerFactory loggers)
{
    public void Give(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILoggerFactory>(new SharedLoggers(loggers));
        builder.Services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
    }

    private sealed class SharedLoggers(ILoggerFactory owner) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => owner.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider) => owner.AddProvider(provider);

        public void Dispose()
        {
        }
    }
}
