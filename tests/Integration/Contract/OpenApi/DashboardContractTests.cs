using BangGiao.Integration.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The dashboard's types are generated from a committed copy of the contract, because the dashboard is built before the app.</summary>
public sealed class DashboardContractTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private static readonly string File = Path.Combine(ShippedRegistry.Repository, "dashboard", "contract", "openapi.json");

    // Sentences and examples are left out, so that a better wording changes nothing here.
    private static readonly string[] Prose = ["description", "summary", "example", "examples"];

    // Schemas of what is sent are left out: forms read them from the running app.
    private static readonly string[] Sent = ["Body", "Patch", "New", "Row", "Import", "Export"];

    [Fact]
    public async Task The_dashboard_has_the_schemas_that_the_app_publishes()
    {
        var published = Answered((await Contract.OfAsync(registry.App)).Document).ToString(Formatting.Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_CONTRACT") is "1")
            await System.IO.File.WriteAllTextAsync(File, published);

        Assert.True(published == await System.IO.File.ReadAllTextAsync(File), "The contract has changed. Run `make contract` and commit dashboard/contract/openapi.json.");
    }

    private static JObject Answered(JObject document)
    {
        var schemas = ((JObject)document["components"]!["schemas"]!).Properties().Where(schema => !Sent.Any(end => schema.Name.EndsWith(end, StringComparison.Ordinal)));
        return new()
        {
            ["openapi"] = document["openapi"],
            ["info"] = new JObject { ["title"] = document["info"]!["title"], ["version"] = document["info"]!["version"] },
            ["paths"] = new JObject(),
            ["components"] = new JObject { ["schemas"] = new JObject(schemas.Select(schema => new JProperty(schema.Name, WithoutProse(schema.Value)))) },
        };
    }

    // A property of a schema may have one of these names, and is an object then.
    private static JToken WithoutProse(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties()
            .Where(member => member.Value is JObject || !Prose.Contains(member.Name))
            .Select(member => new JProperty(member.Name, WithoutProse(member.Value)))),
        JArray items => new JArray(items.Select(WithoutProse)),
        _ => token,
    };
}
