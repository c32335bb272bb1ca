using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.YearlyPacks;

/// <summary>The texts, commitments and conferences of one ministry on 10 November 2026, with the rules that ship; it has an account.</summary>
public sealed class PackScene : IAsyncDisposable
{
    public const string Pack = "agencies/min-moit/yearlyPack";

    private PackScene(RegistryApp app) => (App, Ministry, Assessor) = (app, app.Client("moit"), app.Client("assessor"));

    public RegistryApp App { get; }

    /// <summary>The account of the ministry.</summary>
    public HttpClient Ministry { get; }

    public HttpClient Assessor { get; }

    public static async Task<PackScene> StartAsync()
    {
        var clock = new MovableClock(ReviewedRegistry.Noon("2026-11-10"));
        var app = await RegistryApp.StartAsync(
            settings: [.. RegistryApp.Key(3, "moit", "reporter", "min-moit"), .. RegistryApp.Key(4, "assessor", "assessor")],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        foreach (var file in new[] { "agencies", "holidays", "deadlineRules" })
        {
            var table = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(ShippedRegistry.Repository, "data", file + ".csv")));
            table.Headers.ContentType = new("text/csv");
            await (await app.Admin.PostAsync($"import/{file}", table)).JsonAsync(HttpStatusCode.OK);
        }
        foreach (var country in new[] { "FR", "JP" })
            await app.CreateAsync("countries", Some.Country(country));
        await AddTextsAsync(app);
        await AddCommitmentsAsync(app);
        await AddConferencesAsync(app);
        return new(app);
    }

    /// <summary>A part of the pack of the ministry, as somebody sees it.</summary>
    public async Task<JObject> PartAsync(string? part, HttpClient? by = null, string query = "") =>
        (JObject)(await (by ?? App.Reader).GetJsonAsync($"{Pack}?lang=en{query}"))["parts"]!.Single(one => (string?)one["part"] == part);

    public static Task AddAsync(RegistryApp app, string collection, object body) => AddAsync(app.Admin, collection, body);

    public ValueTask DisposeAsync()
    {
        Ministry.Dispose();
        Assessor.Dispose();
        return App.DisposeAsync();
    }

    private static async Task AddAsync(HttpClient by, string collection, object body) =>
        await (await by.PostJsonAsync(collection, body)).JsonAsync(HttpStatusCode.Created);

    private static async Task AddTextsAsync(RegistryApp app)
    {
        // In force, of which the agencies were notified on 5 June; the plan was due within 15 days.
        await AddAsync(app, "agreements", Text("treaty", "agreement", "in_force", "2026-03-02", "FR", new
        {
            level = "government",
            inForceOn = "2026-06-01",
            place = "Hà Nội",
            tags = new[] { "trade" },
            procedure = new { signing = "home", depositedOn = "2026-03-10", agenciesNotifiedOn = "2026-06-05" },
        }));
        await AddAsync(app, "agreements", Text("old", "memorandum", "in_force", "2024-05-06", "JP", new { level = "ministry", inForceOn = "2024-05-06", procedure = new { depositedOn = "2024-05-10" } }));
        await AddAsync(app, "agreements", Text("new", "memorandum", "signed", "2026-10-20", "JP", new { level = "ministry" }));
        await AddAsync(app, "agreements", Text("planned", "memorandum", "negotiating", null, "FR", new
        {
            level = "ministry",
            procedure = new { proposedOn = "2026-08-03", opinions = new[] { new { agencyId = "min-moj", askedOn = "2026-10-01", receivedOn = (string?)"2026-10-12" }, new { agencyId = "min-mofa", askedOn = "2026-10-20", receivedOn = (string?)null } } },
        }));
        await AddAsync(app, "agreements", Text("statement", "joint_statement", "in_force", "2025-05-05", "FR", new { }));
        await AddAsync(app, "agreements", Text("ended", "memorandum", "expired", "2020-01-15", "FR", new { level = "ministry", expiresOn = "2024-12-31" }));
        await AddAsync(app, "agreements", Text("inside", "memorandum", "signed", "2026-09-01", "FR", new { level = "ministry", classification = "internal", procedure = new { depositedOn = "2026-09-02" } }));
        await AddAsync(app, "agreements", Text("sealed", "memorandum", "signed", "2026-09-01", "FR", new { level = "ministry", classification = "confidential", procedure = new { depositedOn = "2026-09-02" } }));
    }

    private static async Task AddCommitmentsAsync(RegistryApp app)
    {
        await AddAsync(app, "commitments", Some.Commitment("late", "min-moit", "2024-05-06", "2026-06-30", new { agreementId = "old", classification = "internal" }));
        await AddAsync(app, "commitments", Some.Commitment("open", "min-moit", "2024-05-06", null, new { agreementId = "old" }));
        await AddAsync(app, "commitments", Some.Commitment("elsewhere", "min-moit", "2025-01-15", "2027-01-31", new { agreementId = "treaty" }));
        await AddAsync(app, "reviewCycles", new { id = "q3", kind = "quarterly", title = new { en = "Third quarter of 2026" }, opensOn = "2026-07-01", dueOn = "2026-09-30" });
        await (await app.Editor.PostJsonAsync("commitments/late/reviews", new { status = "limited", progress = 40, on = "2026-09-20" })).JsonAsync(HttpStatusCode.Created);
        await (await app.Editor.PostJsonAsync("commitments/elsewhere/reviews", new { status = "limited", progress = 10, on = "2026-09-20" })).JsonAsync(HttpStatusCode.Created);
    }

    private static async Task AddConferencesAsync(RegistryApp app)
    {
        await AddAsync(app, "activities", Conference("before", "2025-12-12", "2025-12-14", new { status = "held" }));
        await AddAsync(app, "activities", Conference("across", "2025-12-13", "2025-12-15", new { status = "held", place = "Huế", outcome = new { en = "A declaration" }, reportedOn = "2025-12-29" }));
        await AddAsync(app, "activities", Conference("forgotten", "2026-10-01", "2026-10-03", new { status = "confirmed" }));
        await AddAsync(app, "activities", Conference("cancelled", "2026-06-01", "2026-06-02", new { status = "cancelled" }));
        await AddAsync(app, "activities", Conference("abroad", "2026-06-01", "2026-06-02", new { direction = "outgoing" }));
        await AddAsync(app, "activities", Conference("to-come", "2026-12-01", "2026-12-02", new { status = "planned" }));
    }

    private static JObject Text(string id, string type, string status, string? signedOn, string partner, object more)
    {
        var body = JObject.FromObject(new { id, title = new { en = $"Text {id}", vi = $"Văn kiện {id}" }, type, status, signedOn, parties = new[] { "VN", partner }, leadAgencyId = "min-moit" });
        body.Merge(JObject.FromObject(more));
        return body;
    }

    private static JObject Conference(string id, string startsOn, string endsOn, object more)
    {
        var body = JObject.FromObject(new { id, kind = "international_conference", direction = "at_home", title = new { en = $"Conference {id}" }, countryIds = new[] { "VN", "FR" }, startsOn, endsOn, hostAgencyId = "min-moit" });
        body.Merge(JObject.FromObject(more));
        return body;
    }
}
