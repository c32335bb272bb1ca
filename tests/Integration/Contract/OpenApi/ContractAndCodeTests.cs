using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Records.Collections;
using BangGiao.Web.Http;
using BangGiao.Web.Routes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The contract describes everything that the app does.</summary>
public sealed class ContractAndCodeTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    // Known parameters that are always refused, with a message why: the pipeline counts by them, and files have no days.
    private static readonly Dictionary<string, string[]> AlwaysRefused = new()
    {
        ["readPipeline"] = ["status", "stale", "expiringWithin", "noticeWithin"],
        ["listAttachments"] = ["asOf"],
        ["downloadAttachment"] = ["asOf"],
    };

    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task Every_operation_is_a_route()
    {
        var routes = _app.Services.GetRequiredService<RouteTable>();
        var contract = await Contract.OfAsync(_app);

        Assert.All(contract.Operations, operation => Assert.Contains(operation.Method, routes.MethodsOf(Contract.FullPathOf(operation))));
    }

    [Fact]
    public async Task Every_route_is_an_operation()
    {
        var contract = await Contract.OfAsync(_app);
        var described = contract.Operations.SelectMany(operation => Concrete(operation).Select(path => $"{operation.Method} {path}")).ToHashSet();
        var routes = _app.Services.GetRequiredService<RouteTable>().Triggers
            .Where(trigger => (trigger.Route + "/").StartsWith(Api.Base, StringComparison.Ordinal))
            .SelectMany(trigger => Paths(trigger.Route!).SelectMany(path => trigger.Methods!
                .Where(method => !HttpMethods.IsHead(method))
                .Where(method => IsWritten(path, method))
                .Select(method => $"{method.ToUpperInvariant()} {path}")));

        Assert.Empty(routes.Except(described));
    }

    [Fact]
    public async Task Every_query_parameter_is_described_and_read()
    {
        var contract = await Contract.OfAsync(_app);
        foreach (var operation in contract.Operations)
        {
            var problem = await (await AskAsync(_app.Admin, operation)).ProblemAsync(HttpStatusCode.BadRequest);

            var told = (string)problem["errors"]!.Single(error => (string?)error["parameter"] == "zz")["detail"]!;
            var read = told[(told.IndexOf("Allowed: ", StringComparison.Ordinal) + "Allowed: ".Length)..].Split(", ", StringSplitOptions.RemoveEmptyEntries);
            var described = operation.Parameters("query").Select(parameter => (string)parameter["name"]!);
            described = described.Concat(AlwaysRefused.GetValueOrDefault(operation.Id, []));
            Assert.Equal((operation.ToString(), string.Join(' ', read.Order())), (operation.ToString(), string.Join(' ', described.Order())));
        }
    }

    [Fact]
    public async Task A_request_without_a_credential_is_accepted_exactly_where_the_contract_says_so()
    {
        var contract = await Contract.OfAsync(_app);
        foreach (var operation in contract.Operations)
        {
            using var answer = await AskAsync(_app.Anonymous, operation);

            // A calendar's tokens and the like are for editors, whatever the settings: an anonymous caller gets a 403.
            var isLetIn = answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
            Assert.Equal((operation.ToString(), operation.IsOpenToAll), (operation.ToString(), isLetIn));
        }
    }

    [Fact]
    public async Task Where_nobody_may_read_without_a_key_the_contract_says_so()
    {
        await using var closed = await RegistryApp.StartAsync(settings: ["Registry:PublicRead=false"]);

        var open = (await Contract.OfAsync(closed)).Operations.Where(operation => operation.IsOpenToAll).Select(operation => operation.Id);

        Assert.Equal(["confirmSubscription", "listHeadKeys", "readDocs", "readDocsFile", "readIndex", "readLiveness", "readOlderOpenApi", "readOpenApi", "readPrincipal", "readReadiness"], open.Order());
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, ContractOperation operation) =>
        client.SendAsync(new(new(operation.Method), Contract.FullPathOf(operation) + "?zz=1"));

    private static IEnumerable<string> Concrete(ContractOperation operation)
    {
        var collections = operation.Parameters("path").FirstOrDefault(parameter => (string?)parameter["name"] == "collection")?["schema"]!["enum"];
        return collections is null ? [operation.Path] : collections.Select(name => operation.Path.Replace("{collection}", (string)name!, StringComparison.Ordinal));
    }

    private IEnumerable<string> Paths(string route)
    {
        var below = "/" + System.Text.RegularExpressions.Regex.Replace((route + "/")[Api.Base.Length..], @"\{(\w+):[^}]*\}", "{$1}").TrimEnd('/');
        var isChain = below.EndsWith("/chain", StringComparison.Ordinal);
        var isWork = below.EndsWith("/comments", StringComparison.Ordinal) || below.EndsWith("/colleagues", StringComparison.Ordinal) || below.EndsWith("/assignment", StringComparison.Ordinal);
        var names = isWork ? CollectionRegistry.All.Where(collection => collection.IsWorkedOn).Select(collection => collection.Name) : isChain ? route.Split("^(")[1].Split(")$")[0].Split('|') : CollectionRegistry.All.Select(collection => collection.Name);
        return below.Contains("{collection}", StringComparison.Ordinal) ? names.Select(name => below.Replace("{collection}", name, StringComparison.Ordinal)) : [below];
    }

    // Collections that the generic requests cannot write have special operations only.
    private bool IsWritten(string path, string method)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isExchange = parts is ["import" or "export", ..];
        if (!CollectionRegistry.TryFind(parts.ElementAtOrDefault(isExchange ? 1 : 0) ?? "", out var collection) || collection.WrittenOnlyBy is null)
            return true;
        return !isExchange && HttpMethods.IsGet(method) && !path.Contains("/uploads", StringComparison.Ordinal);
    }

    private CollectionRegistry CollectionRegistry => _app.Services.GetRequiredService<CollectionRegistry>();
}
