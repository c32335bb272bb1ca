using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Contract.OpenApi;

/// <summary>Composes the published contract.</summary>
public static class OpenApiSetup
{
    /// <summary>Adds the document.</summary>
    public static IServiceCollection AddOpenApi(this IServiceCollection services) =>
        services.AddSingleton<OpenApiDocument>().AddSingleton<PublishedContract>();
}
