using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The contract's examples are the app's answers from the shipped data; UPDATE_EXAMPLES=1 writes them again.</summary>
public sealed class ExamplesTests : IAsyncLifetime
{
    private const int MostItems = 2;

    // Lists, figures and terms depend on the day: that of the examples, in Ha Noi.
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly string File = Path.Combine(ShippedRegistry.Repository, "functions", "Contract", "OpenApi", "examples.json");

    // Values that differ in each run are replaced by those of the example.
    private static readonly Dictionary<string, JToken> Moving = new()
    {
        ["at"] = "2026-01-31T08:00:00Z",
        ["createdAt"] = "2026-01-31T08:00:00Z",
        ["updatedAt"] = "2026-01-31T08:00:00Z",
        ["checkedAt"] = "2026-01-31T08:00:00Z",
        ["requestId"] = "0af7651916cd43dd8448eb211c80319c",
        ["next"] = "https://example.org/api/v1/countries?cursor=abc",
        ["version"] = 567,
        ["epoch"] = "0af76519",
        ["hash"] = "10032ac500f0bb152323e0e8dd0d2a0cfbe8ad0e0d0c5b8a6f6b1e1f7a6c9d42",
    };

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(new MovableClock(Day)));
        await ShippedRegistry.LoadAsync(_app);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_example_of_an_answer_is_one()
    {
        var contract = await Contract.OfAsync(_app);
        await CreateAsync(contract);
        var answered = new JObject();
        foreach (var operation in contract.Operations.Where(IsKept).OrderBy(operation => operation.Id, StringComparer.Ordinal))
        {
            using var answer = await _app.Admin.GetAsync($"{Contract.FullPathOf(operation)}?{operation.Body["x-example-query"]}");
            answered[operation.Id] = Example(await answer.JsonAsync(HttpStatusCode.OK));
        }
        var text = answered.ToString(Formatting.Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
            await System.IO.File.WriteAllTextAsync(File, text);

        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), text);
    }

    // Only timers write notifications, and the id of a token or view differs each time.
    private static bool IsKept(ContractOperation operation) =>
        operation.Body["x-example-query"] is not null && operation.Path.Split('/')[1] is not ("notifications" or "calendarTokens" or "savedViews" or "comments" or "assignments");

    // Records that are not shipped are created from the contract's own examples, which shows that the app accepts them.
    private async Task CreateAsync(Contract contract)
    {
        foreach (var operation in contract.Operations.Where(operation => operation is { Method: "POST" } && operation.Path.Count(letter => letter == '/') == 1))
        {
            if (operation.Body["requestBody"]?["content"]?["application/json"]?["example"] is JObject { Count: > 0 } body && body["createdAt"] is null)
            {
                using var made = await _app.Admin.PostJsonAsync(operation.Path.TrimStart('/'), body.ToString());
                Assert.True(made.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{operation}: {await made.Content.ReadAsStringAsync()}");
            }
        }
    }

    private static JToken Example(JToken token) => token switch
    {
        JArray list => new JArray(list.Take(MostItems).Select(Example)),
        JObject body => new JObject(body.Properties().Select(member =>
            new JProperty(member.Name, Moving.TryGetValue(member.Name, out var same) && member.Value.Type == same.Type ? same : Example(member.Value)))),
        _ => token,
    };
}
