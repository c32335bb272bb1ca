using System.Globalization;
using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>No request makes the app do more work by a longer query: the contract states a maximum for each parameter, and the app keeps it.</summary>
public sealed class BoundsTests(RegistryFixture registry) : IClassFixture<RegistryFixture>
{
    private readonly RegistryApp _app = registry.App;

    [Fact]
    public async Task Every_query_parameter_that_can_be_long_has_a_maximum()
    {
        var contract = await Contract.OfAsync(_app);

        var unbounded = from parameter in Parameters(contract) where BoundOf(parameter.Schema) is null && CanBeLong(parameter.Schema) select parameter.ToString();

        Assert.Empty(unbounded);
    }

    [Fact]
    public async Task A_query_beyond_a_maximum_is_refused_and_the_parameter_and_the_maximum_are_named()
    {
        var contract = await Contract.OfAsync(_app);
        var bounded = Parameters(contract).Where(parameter => BoundOf(parameter.Schema) is not null).DistinctBy(parameter => (parameter.Operation.Id, parameter.Name)).ToList();
        Assert.True(bounded.Count > 100, $"{bounded.Count}");

        foreach (var parameter in bounded)
        {
            var (most, beyond) = BoundOf(parameter.Schema)!.Value;
            using var answer = await _app.Admin.SendAsync(new(
                new(parameter.Operation.Method), $"{Contract.FullPathOf(parameter.Operation)}?{parameter.Name}={Uri.EscapeDataString(beyond)}"));

            var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
            Assert.True(
                problem["errors"]!.Any(error => (string?)error["parameter"] == parameter.Name && ((string)error["detail"]!).Contains(most, StringComparison.Ordinal)),
                $"{parameter}: {problem}");
        }
    }

    [Theory]
    [InlineData("sort=title,title", "sort", "'title' 2 times")]
    [InlineData("sort=title,-title", "sort", "'title' 2 times")]
    [InlineData("fields=title,status,title", "fields", "'title' 2 times")]
    public async Task A_field_is_named_only_once(string query, string parameter, string detail)
    {
        var problem = await (await _app.Admin.GetAsync("commitments?" + query)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Contains(detail, problem.OnlyDetail(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commitments?q=")]
    [InlineData("pipeline?q=")]
    [InlineData("kpis?q=")]
    [InlineData("export/countries?q=")]
    public async Task A_search_takes_twenty_words(string path)
    {
        using var twenty = await _app.Admin.GetAsync(path + string.Join('+', Enumerable.Repeat("a", 20)));
        var problem = await (await _app.Admin.GetAsync(path + string.Join('+', Enumerable.Repeat("a", 21)))).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(HttpStatusCode.OK, twenty.StatusCode);
        Assert.Equal("must have at most 20 words", problem.OnlyDetail());
    }

    [Fact]
    public async Task A_whole_query_has_at_most_6000_characters()
    {
        var list = string.Join(',', Enumerable.Repeat(new string('x', 190), 16));

        var problem = await (await _app.Admin.GetAsync($"countries?region={list}&subregion={list}")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Contains("at most 6000 are allowed", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SubscriptionBody")]
    [InlineData("SubscriptionPatch")]
    public async Task The_lead_times_of_a_subscription_each_of_which_costs_a_look_at_another_day_have_a_maximum(string schema)
    {
        var contract = await Contract.OfAsync(_app);

        Assert.Equal(12, (int?)contract.Document["components"]!["schemas"]![schema]!["properties"]!["leadDays"]!["maxItems"]);
    }

    private static IEnumerable<BoundedParameter> Parameters(Contract contract) =>
        from operation in contract.Operations
        from parameter in operation.Parameters("query")
        select new BoundedParameter(operation, (string)parameter["name"]!, (JObject)parameter["schema"]!);

    private static bool CanBeLong(JObject schema) => (string?)schema["type"] switch
    {
        "array" => true,
        "string" => schema["enum"] is null && (string?)schema["format"] is not "date",
        // A version is a place in the log, not an amount.
        "integer" => (string?)schema["format"] is not "int64",
        _ => false,
    };

    // The maximum as a message has it, and a value beyond it.
    private static (string Most, string Beyond)? BoundOf(JObject schema)
    {
        if ((int?)schema["maxItems"] is { } items)
            return (Text(items), string.Join(',', Enumerable.Repeat((string?)schema["items"]!["enum"]?[0] ?? "x", items + 1)));
        if ((int?)schema["maxLength"] is { } length)
            return (Text(length), new string('x', length + 1));
        return (int?)schema["maximum"] is { } number ? (Text(number), Text(number + 1)) : null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record BoundedParameter(ContractOperation Operation, string Name, JObject Schema)
    {
        public override string ToString() => $"{Name} of {Operation}";
    }
}
