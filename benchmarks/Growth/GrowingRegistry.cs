using System.Net.Http.Headers;
using System.Text;

namespace BangGiao.Benchmarks.Growth;

/// <summary>The published app on a table of the stand-in, which is filled with generated records.</summary>
internal sealed class GrowingRegistry : IDisposable
{
    private const string Table = "growth";

    private readonly Server _table;
    private readonly string _host = "growth" + Guid.NewGuid().ToString("N");

    private GrowingRegistry(Server table) => _table = table;

    /// <summary>A registry with the shipped countries and agencies, and with so many generated records and changes.</summary>
    public static async Task<GrowingRegistry> OfAsync(int records, int changes)
    {
        var registry = new GrowingRegistry(await Server.StartTableAsync());
        try
        {
            await registry.FillAsync(records, changes);
            return registry;
        }
        catch
        {
            registry.Dispose();
            throw;
        }
    }

    private async Task FillAsync(int records, int changes)
    {
        using var app = await StartAppAsync();
        using var client = Client(app, "dev-admin");
        foreach (var collection in new[] { "agencies", "countries", "partnerships" })
            await SendAsync(client, "/api/v1/import/" + collection, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", collection + ".csv")), "text/csv");
        foreach (var (collection, body) in Models)
            await SendAsync(client, "/api/v1/" + collection, body, "application/json");
        await GrowAsync(records, changes);
    }

    /// <summary>Starts the app on it.</summary>
    public Task<Server> StartAppAsync() => Server.StartAppAsync("BangGiao", new Dictionary<string, string>
    {
        ["AzureWebJobsStorage"] = Storages.With(_table.Address),
        ["AzureFunctionsWebHost__hostid"] = _host,
        ["Registry__Table"] = Table,
        ["Registry__Container"] = _host,
        // What is measured starts from the rows, and no timer runs beside it.
        ["Snapshots__Enabled"] = "false",
        ["AzureWebJobs__NotificationDelivery__Disabled"] = "true",
        ["AzureWebJobs__AnniversaryScan__Disabled"] = "true",
        ["AzureWebJobs__RegistrySweep__Disabled"] = "true",
    });

    /// <summary>Writes changes into the table, as another instance would.</summary>
    public async Task GrowAsync(int records, int changes)
    {
        using var client = new HttpClient { BaseAddress = _table.Address, Timeout = TimeSpan.FromMinutes(10) };
        using var answer = await client.PostAsync($"/grow?table={Table}&records={records}&changes={changes}", null);
        answer.EnsureSuccessStatusCode();
    }

    public static HttpClient Client(Server app, string key)
    {
        var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("x-api-key", key);
        return client;
    }

    public void Dispose() => _table.Dispose();

    // One record of each kind, of which the generated ones are copies.
    private static IReadOnlyList<(string Collection, string Body)> Models { get; } =
    [
        ("commitments", """
            {"id":"a-model","title":{"en":"Open the bridge","vi":"Khánh thành cầu"},"quote":{"en":"The two sides will open the bridge.","vi":"Hai bên sẽ khánh thành cầu."},
            "countryIds":["FR"],"sector":"economy_trade","leadAgencyId":"min-moit","madeOn":"2024-01-15","dueOn":"2025-06-30","reviewEveryMonths":6,
            "source":{"url":"https://example.org/statement","note":"Joint statement"},
            "reviews":[{"on":"2024-06-30","by":"ministry","voice":"claim","status":"limited","progress":20,"note":"Đã khởi công"},
            {"on":"2024-12-31","by":"ministry","voice":"claim","status":"limited","progress":60,"note":"Đang thi công"}]}
            """),
        ("agreements", """
            {"id":"a-model","title":{"en":"Agreement on cooperation","vi":"Hiệp định hợp tác"},"type":"agreement","parties":["VN","FR"],"status":"signed","signedOn":"2024-01-15",
            "leadAgencyId":"min-moit","source":{"url":"https://example.org/agreement","note":"Text of the agreement"}}
            """),
        ("documents", """
            {"id":"a-model","type":"dossier","title":{"en":"Dossier","vi":"Hồ sơ"},"abstract":{"en":"What is known of the cooperation, and what is open.","vi":"Những điều đã biết về hợp tác, và những việc còn mở."},"countryIds":["FR"]}
            """),
    ];

    private static async Task SendAsync(HttpClient client, string path, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var answer = await client.PostAsync(path, content);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }
}
