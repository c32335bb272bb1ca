using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>
/// Composes an app. The functions are those of the entry assembly, or of <c>Properties["FunctionsAssembly"]</c> (an
/// <see cref="System.Reflection.Assembly"/>), or of the assembly that the setting <c>FunctionsAssembly</c> names.
/// </summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly HostJson _hostJson;
    private readonly FunctionPipeline _pipeline = new();
    private bool _servesHttp;
    private bool _isBuilt;

    internal FunctionsApplicationBuilder(string[] args)
    {
        _web = WebAppDefaults.CreateBuilder(args);
        _hostJson = new HostJson(_web.Environment.ContentRootPath, _web.Configuration);
        WebAppDefaults.AddLogging(_web, _hostJson);
    }

    /// <summary>The settings; sources added here win over the ones that are there.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <summary>The environment; its name is the setting <c>AZURE_FUNCTIONS_ENVIRONMENT</c>, else Development.</summary>
    public IHostEnvironment Environment => _web.Environment;

    /// <summary>Where log entries go.</summary>
    public ILoggingBuilder Logging => _web.Logging;

    /// <summary>Where measurements go.</summary>
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services => _web.Services;

    /// <summary>What those who take part in building hand to each other.</summary>
    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    /// <summary>Replaces the container.</summary>
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>Adds middleware further in than all that was added before.</summary>
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _pipeline.Add(middleware);
        return this;
    }

    /// <summary>Loads the functions and makes the app; a function that cannot work is a fault here, not at its first request.</summary>
    public IHost Build()
    {
        if (_isBuilt)
            throw new InvalidOperationException("The app is already built.");
        _isBuilt = true;

        var catalog = FunctionCatalog.Load(FunctionTypes.Of(Properties, Configuration), Configuration);
        if (!_servesHttp && catalog.All.FirstOrDefault(function => function.Route is not null) is { } unserved)
            throw new InvalidOperationException($"{unserved.Name}: HTTP functions need ConfigureFunctionsWebApplication().");

        WebAppDefaults.AddWorker(Services, catalog, _hostJson, _pipeline.EndingIn(Function.Execute));
        return WebAppDefaults.Build(_web);
    }

    internal FunctionsApplicationBuilder ServeHttp()
    {
        if (_servesHttp)
            return this;
        _servesHttp = true;
        _pipeline.Add(HttpProxying.Around);
        WebAppDefaults.AddResults(Services);
        return this;
    }
}
