using BangGiao.Web.Access;
using BangGiao.Web.CrossOrigin;
using BangGiao.Web.Http;
using BangGiao.Web.Limits;
using BangGiao.Web.Routes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Web;

/// <summary>Registers the services of the HTTP layer.</summary>
public static class WebSetup
{
    /// <summary>Adds HTTP, access, rate limits, CORS and routes.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration) => services
        .AddHttp(configuration)
        .AddAccess(configuration)
        .AddLimits(configuration)
        .AddCrossOrigin(configuration)
        .AddSingleton<RouteTable>();
}
