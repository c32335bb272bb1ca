using System.Text.Json.Nodes;
using Localhost.Functions;
using Localhost.Http;
using Microsoft.AspNetCore.Http;

namespace Localhost.Admin;

/// <summary>Builds the JSON that describes a function.</summary>
internal sealed class FunctionListing(RouteTable routes)
{
    public object Of(Function function, HttpRequest request) => new
    {
        name = function.Name,
        language = "dotnet-isolated",
        isDisabled = function.IsDisabled,
        invoke_url_template = routes.Routes.FirstOrDefault(route => route.Function == function) is { } route
            ? $"{request.Scheme}://{request.Host}/{route.Template}"
            : null,
        config = new
        {
            name = function.Name,
            bindings = function.Metadata.RawBindings.Select(binding => JsonNode.Parse(binding)),
        },
    };
}
