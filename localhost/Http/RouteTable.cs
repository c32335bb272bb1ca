using Localhost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Localhost.Http;

/// <summary>The routes in the order of their functions' names. The first matching route handles a request.</summary>
internal sealed class RouteTable(IReadOnlyList<FunctionRoute> routes)
{
    public static RouteTable Create(IEnumerable<Function> functions, string prefix)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var options = new RouteOptions();
        options.SetParameterPolicy<RegexInlineRouteConstraint>("regex");
        var resolver = new DefaultInlineConstraintResolver(Options.Create(options), services);
        return new RouteTable([.. functions
            .Where(function => function is { Http: not null, IsDisabled: false })
            .Select(function => FunctionRoute.Create(function, prefix, resolver))]);
    }

    public IReadOnlyList<FunctionRoute> Routes => routes;

    public Function? Find(HttpContext http, RouteValueDictionary values)
    {
        // The path is empty only for OPTIONS *.
        if (!http.Request.Path.HasValue)
            http.Request.Path = "/";
        foreach (var route in routes)
            if (route.Takes(http, values))
                return route.Function;
        return null;
    }
}
