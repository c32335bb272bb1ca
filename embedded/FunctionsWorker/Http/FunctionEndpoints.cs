using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>
/// The endpoints of the HTTP functions. Each has the place of its function's name as its order, and ASP.NET tries a lower
/// order before it compares how specific routes are: so the host's rule holds, at the speed of ASP.NET's matcher.
/// </summary>
internal sealed class FunctionEndpoints(
    FunctionCatalog catalog,
    HostJson hostJson,
    FunctionExecutionDelegate pipeline,
    ParameterPolicyFactory constraints,
    ILoggerFactory loggers)
{
    public IReadOnlyList<Endpoint> Create() =>
        [.. catalog.All.Where(function => function is { Route: not null, IsDisabled: false }).Select(Create)];

    private RouteEndpoint Create(Function function, int place)
    {
        var invocation = new HttpInvocation(function, pipeline, loggers.CreateLogger($"Function.{function.Name}"));
        return new RouteEndpoint(
            invocation.InvokeAsync,
            Parse(function),
            place,
            new EndpointMetadataCollection(new AllowedMethods(function.Route!.Methods)),
            function.Name);
    }

    private RoutePattern Parse(Function function)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse(function.Route!.Under(hostJson.RoutePrefix));
            foreach (var parameter in pattern.Parameters)
                foreach (var policy in parameter.ParameterPolicies)
                    constraints.Create(parameter, policy);
            return pattern;
        }
        catch (Exception e) when (e is RoutePatternException or RouteCreationException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{function.Name}: its route '{function.Route!.Template}' is not valid. {e.Message}", e);
        }
    }
}
