using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BangGiao.Assistants;

/// <summary>The library's handler of the protocol, for a host in which an app cannot map endpoints of its own.</summary>
/// <param name="services">The app's services.</param>
public sealed class ProtocolEndpoint(IServiceProvider services)
{
    private readonly Lazy<RequestDelegate> _post = new(() => PostOf(services));

    /// <summary>Answers a message of the protocol.</summary>
    public Task AnswerAsync(HttpContext http) => _post.Value(http);

    private static RequestDelegate PostOf(IServiceProvider services)
    {
        var endpoints = new Endpoints(services);
        endpoints.MapMcp();
        return endpoints.DataSources
            .SelectMany(source => source.Endpoints)
            .Single(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true)
            .RequestDelegate!;
    }

    private sealed class Endpoints(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
