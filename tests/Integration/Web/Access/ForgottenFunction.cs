using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;

namespace BangGiao.Integration.Web.Access;

/// <summary>A function whose author forgot to declare a role.</summary>
public static class ForgottenFunction
{
    public const string Route = "api/v1/forgotten";

    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) => new OkObjectResult("called");
}

/// <summary>Adds the forgotten function to those of the app.</summary>
internal sealed class WithForgottenFunction(IFunctionMetadataProvider app) : IFunctionMetadataProvider
{
    public async Task<System.Collections.Immutable.ImmutableArray<IFunctionMetadata>> GetFunctionMetadataAsync(string directory)
    {
        var forgotten = new DefaultFunctionMetadata
        {
            Name = nameof(ForgottenFunction),
            Language = "dotnet-isolated",
            EntryPoint = $"{typeof(ForgottenFunction).FullName}.{nameof(ForgottenFunction.Run)}",
            ScriptFile = Path.GetFileName(typeof(ForgottenFunction).Assembly.Location),
            RawBindings =
            [
                $$"""{"name":"request","type":"httpTrigger","direction":"In","authLevel":"Anonymous","methods":["get"],"route":"{{ForgottenFunction.Route}}"}""",
                """{"name":"$return","type":"http","direction":"Out"}""",
            ],
        };
        return (await app.GetFunctionMetadataAsync(directory)).Add(forgotten);
    }
}
