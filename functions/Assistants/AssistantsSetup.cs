using BangGiao.Web.Routes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace BangGiao.Assistants;

/// <summary>Composes what assistants use.</summary>
public static class AssistantsSetup
{
    private const string Instructions =
        """
        A registry of one state's foreign relations, read only: whom it has relations with and since when, at which level of partnership, what was signed and promised, and what falls due.
        Every answer names the version of the registry, the day that it speaks of (asOf) and the pages of its records; facts name their sources. Cite them.
        A date is only as precise as its source: YYYY, YYYY-MM or YYYY-MM-DD. Countries have ISO 3166-1 alpha-2 codes. The resource bang-giao:codes has the labels of all codes.
        What is not in an answer is either unknown to the registry or not for this caller.
        """;

    /// <summary>Adds the tools, the resources and the protocol.</summary>
    public static IServiceCollection AddAssistants(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<McpOptions>().Bind(configuration.GetSection(McpOptions.Section));
        services.AddSingleton(provider => new RouteSwitch(AnswerAssistant.Path, provider.GetRequiredService<IOptions<McpOptions>>().Value.Enabled));
        services.AddSingleton<ToolSchemas>().AddSingleton<ToolCalls>().AddSingleton<ProtocolEndpoint>();
        services.AddMcpServer(options =>
        {
            options.ServerInfo = new() { Name = "bang-giao", Title = "Bang Giao", Version = "v1" };
            options.ServerInstructions = Instructions;
        }).WithHttpTransport();
        // Handlers belong to one request: they read as its caller.
        services.AddOptions<ModelContextProtocol.AspNetCore.HttpServerTransportOptions>().Configure<ToolCalls>((transport, tools) =>
        {
            transport.Stateless = true;
            transport.ConfigureSessionOptions = (http, options, _) =>
            {
                options.Handlers = new McpServerHandlers
                {
                    ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. tools.List] }),
                    CallToolHandler = (request, cancellationToken) => tools.CallAsync(http, request.Params, cancellationToken),
                    ListResourcesHandler = (_, _) => ValueTask.FromResult(new ListResourcesResult { Resources = [.. AssistantResource.All.Select(resource => resource.Listed)] }),
                    ReadResourceHandler = (request, cancellationToken) => AssistantResource.ReadAsync(http, request.Params?.Uri, cancellationToken),
                };
                return Task.CompletedTask;
            };
        });
        return services;
    }
}
