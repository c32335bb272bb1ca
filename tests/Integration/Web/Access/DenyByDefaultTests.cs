using System.Net;
using BangGiao.Integration.Support;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Web.Access;

public sealed class DenyByDefaultTests
{
    [Fact]
    public async Task A_function_without_a_declared_role_can_be_called_by_nobody()
    {
        await using var app = await RegistryApp.StartAsync(adapt: builder => builder.ConfigureContainer(new DefaultServiceProviderFactory(), Forget));
        var path = new Uri(app.Root, ForgottenFunction.Route);

        await (await app.Anonymous.GetAsync(path)).ProblemAsync(HttpStatusCode.Unauthorized);
        foreach (var client in new[] { app.Reader, app.Editor, app.Admin })
        {
            var problem = await (await client.GetAsync(path)).ProblemAsync(HttpStatusCode.Forbidden);
            Assert.StartsWith("This operation requires a role that no principal has;", (string)problem["detail"]!, StringComparison.Ordinal);
        }
    }

    private static void Forget(IServiceCollection services)
    {
        var app = services.Last(service => service.ServiceType == typeof(IFunctionMetadataProvider));
        services.AddSingleton<IFunctionMetadataProvider>(provider =>
            new WithForgottenFunction((IFunctionMetadataProvider)ActivatorUtilities.CreateInstance(provider, app.ImplementationType!)));
    }
}
