using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Discovery;

namespace Microsoft.Azure.Functions.Worker.Admin;

/// <summary>What the host says of a function.</summary>
internal sealed class FunctionListing(HostJson hostJson)
{
    public object Of(Function function, HttpRequest request) => new
    {
        name = function.Name,
        language = "dotnet-isolated",
        isDisabled = function.IsDisabled,
        invoke_url_template = function.Route is { } route ? $"{request.Scheme}://{request.Host}/{route.Under(hostJson.RoutePrefix)}" : null,
        config = new
        {
            name = function.Name,
            entryPoint = function.Definition.EntryPoint,
            bindings = Bindings(function),
        },
    };

    private static IEnumerable<object> Bindings(Function function) =>
        from binding in function.Definition.InputBindings.Values.Concat(function.Definition.OutputBindings.Values)
        let isTrigger = binding.Direction == BindingDirection.In
        select new
        {
            name = binding.Name,
            type = binding.Type,
            direction = binding.Direction.ToString(),
            route = isTrigger ? function.Route?.Template : null,
            methods = isTrigger ? function.Route?.Methods : null,
        };
}
