using BangGiao.Contract.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Contract;

/// <summary>Registers the description of the API.</summary>
public static class ContractSetup
{
    /// <summary>Adds the room's folders.</summary>
    public static IServiceCollection AddContract(this IServiceCollection services) => services
        .AddOpenApi();
}
