using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Localhost;

/// <summary>Gives the host's inner servers its logging, which they do not dispose of, and no life of their own.</summary>
internal sealed class HostLogging(ILoggerFactory loggers)
{
    public void Give(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ILoggerFactory>(new Lent(loggers));
        builder.Services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
    }

    private sealed class Lent(ILoggerFactory lender) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => lender.CreateLogger(categoryName);

        public void AddProvider(ILoggerProvider provider) => lender.AddProvider(provider);

        public void Dispose()
        {
        }
    }
}
