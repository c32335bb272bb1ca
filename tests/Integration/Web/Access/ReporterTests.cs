using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>The rights of accounts of agencies, assessors and editors in the mechanism.</summary>
public sealed class ReporterTests : IAsyncLifetime
{
    private RegistryApp _app = null!;
    private HttpClient _reporter = null!;
    private HttpClient _mapped = null!;
    private HttpClient _assessor = null!;
    private HttpClient _both = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings:
        [
            .. RegistryApp.Key(3, "reporter-moit", ["reporter"], "moit"), .. RegistryApp.Key(4, "reporter-mapped", ["reporter"]), .. RegistryApp.Key(5, "assessor", ["assessor"]), .. RegistryApp.Key(6, "chief", ["editor", "assessor"]),
        ]);
        (_reporter, _mapped, _assessor, _both) = (_app.Client("reporter-moit"), _app.Client("reporter-mapped"), _app.Client("assessor"), _app.Client("chief"));
        foreach (var agency in new[] { "moit", "moc", "mof" })
            await _app.CreateAsync("agencies", Some.Agency(agency));
        await _app.CreateAsync("countries", Some.Country("FR", classification: "internal"));
        await _app.CreateAsync("agreements", new { id = "frame", title = new { en = "Frame" }, type = "treaty", parties = new[] { "VN", "FR" }, status = "signed", signedOn = "2025", classification = "internal" });
        await _app.CreateAsync("commitments", Commitment("led", "moit", more: new { countryIds = new[] { "FR" }, agreementId = "frame" }));
        await _app.CreateAsync("commitments", Commitment("joined", "moc", more: new { coordinatingAgencyIds = new[] { "moit" } }));
        await _app.CreateAsync("commitments", Commitment("foreign", "moc"));
        await _app.CreateAsync("commitments", Commitment("open", "moc", "public"));
        await _app.CreateAsync("commitments", Commitment("secret", "moit", "confidential"));
        await _app.CreateAsync("reviewCycles", new { id = "round", kind = "quarterly", title = new { en = "Round" }, opensOn = "2025-01-01", dueOn = "2025-03-31" });
    }

    public async Task DisposeAsync()
    {
        foreach (var client in new[] { _reporter, _mapped, _assessor, _both })
            client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_reporter_reads_what_is_about_its_agencys_commitments_and_what_the_public_reads()
    {
        Assert.Equal(["joined", "led", "open"], await IdsAsync(_reporter, "commitments?sort=id"));
        Assert.Equal(["frame"], await IdsAsync(_reporter, "agreements"));
        Assert.Equal(["FR"], await IdsAsync(_reporter, "countries"));
        Assert.Equal(["led"], await IdsAsync(_reporter, "commitments?q=led"));
        Assert.Equal(3, (int)(await _reporter.GetJsonAsync("summary"))["commitments"]!["total"]!);
        Assert.Equal(3, (int)(await _reporter.GetJsonAsync("kpis"))["figures"]![0]!["numerator"]!);
        Assert.Equal(["open"], await IdsAsync(_app.Anonymous, "commitments"));
    }

    [Fact]
    public async Task A_reporter_claims_on_what_its_agency_leads_in_its_own_name()
    {
        var led = await (await ClaimAsync(_reporter, "led")).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(("claim", "reporter-moit"), ((string?)led["reviews"]![0]!["voice"], (string?)led["reviews"]![0]!["by"]));
        await ClaimAsync(_reporter, "joined").RefusalAsync(HttpStatusCode.Forbidden);
        await ClaimAsync(_reporter, "open").RefusalAsync(HttpStatusCode.Forbidden);
        await ClaimAsync(_reporter, "foreign").RefusalAsync(HttpStatusCode.NotFound);
        await ClaimAsync(_reporter, "secret").RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_reporter_adds_files_to_what_its_agency_leads_and_uses_them_as_evidence()
    {
        var file = await (await FileAsync(_reporter, "commitments/led/attachments")).JsonAsync(HttpStatusCode.Created);
        var claim = await _reporter.PostJsonAsync("commitments/led/reviews", new { status = "complete", evidence = new[] { new { attachmentId = (string)file["id"]! } } });
        var upload = await _reporter.PostJsonAsync("commitments/led/uploads", new { name = "big.pdf", size = 3, contentType = "application/pdf" });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (claim.StatusCode, upload.StatusCode));
        foreach (var place in new[] { "commitments/joined", "commitments/open", "agreements/frame", "agencies/moit", "countries/FR" })
        {
            await FileAsync(_reporter, $"{place}/attachments").RefusalAsync(HttpStatusCode.Forbidden);
            await _reporter.PostJsonAsync($"{place}/uploads", new { name = "big.pdf", size = 3, contentType = "application/pdf" }).RefusalAsync(HttpStatusCode.Forbidden);
        }
        await FileAsync(_reporter, "commitments/foreign/attachments").RefusalAsync(HttpStatusCode.NotFound);
        await _reporter.SendJsonAsync(HttpMethod.Delete, $"commitments/led/attachments/{file["id"]}", null, ("If-Match", "*")).RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_reporter_writes_nothing_else()
    {
        await _reporter.PostJsonAsync("commitments", Some.Commitment("new", "moit")).RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PatchJsonAsync("commitments/led", new { dueOn = "2027-01-01" }, 1).RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.DeleteAsync("commitments/led", 1).RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PostJsonAsync("commitments/led/restore", "").RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PostJsonAsync("commitments/led/obstacles/1/answers", new { text = "x" }).RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PostJsonAsync("import/commitments", "[]").RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PostJsonAsync("reviewCycles/round/close", "").RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.PostJsonAsync("calendarTokens", new { name = "x" }).RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.GetAsync("integrity").RefusalAsync(HttpStatusCode.Forbidden);
        await _reporter.GetAsync("notifications").RefusalAsync(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_assessor_assesses_and_closes_and_an_editor_does_neither()
    {
        await ClaimAsync(_app.Editor, "led");
        await _app.Editor.SendJsonAsync(HttpMethod.Post, "reviewCycles/round/close", null).RefusalAsync(HttpStatusCode.Forbidden);
        await _assessor.PatchJsonAsync("commitments/led", new { dueOn = "2027-01-01" }, 1).RefusalAsync(HttpStatusCode.Forbidden);

        var assessed = await (await ClaimAsync(_assessor, "led")).JsonAsync(HttpStatusCode.Created);
        await ClaimAsync(_both, "led");
        await (await _assessor.SendJsonAsync(HttpMethod.Post, "reviewCycles/round/close", null)).JsonAsync();

        Assert.Equal(["claim dev-editor", "assessment assessor"], assessed["reviews"]!.Select(review => $"{review["voice"]} {review["by"]}"));
        Assert.Equal("assessment chief", (await _app.Reader.GetJsonAsync("commitments/led"))["reviews"]!.Select(review => $"{review["voice"]} {review["by"]}").Last());
    }

    [Fact]
    public async Task An_admin_maps_accounts_to_agencies_and_nobody_else_sees_them()
    {
        Assert.Equal(["open"], await IdsAsync(_mapped, "commitments"));
        var mapping = new { id = "moc-key", agencyId = "moc", kind = "key", value = "reporter-mapped" };
        await _app.Editor.PostJsonAsync("agencyAccounts", mapping).RefusalAsync(HttpStatusCode.Forbidden);
        await _app.Editor.GetAsync("agencyAccounts").RefusalAsync(HttpStatusCode.Forbidden);

        await _app.CreateAsync("agencyAccounts", mapping);

        Assert.Equal(["foreign", "joined", "open"], await IdsAsync(_mapped, "commitments?sort=id"));
        Assert.Equal(["moc"], (await _mapped.GetJsonAsync("principal"))["agencyIds"]!.Select(id => (string)id!));
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "agencyAccounts/moc-key", new { to = "2020-12-31" }, ("If-Match", "*"));
        Assert.Equal(["open"], await IdsAsync(_mapped, "commitments"));
    }

    [Fact]
    public async Task The_successor_of_a_former_agency_reports_for_it_too()
    {
        await _app.CreateAsync("agencies", new { id = "mpi", kind = "ministry", name = new { en = "Planning" }, validTo = "2025-02-28", successorIds = new[] { "moit" } });
        await _app.CreateAsync("commitments", Commitment("inherited", "mpi"));

        Assert.Contains("inherited", await IdsAsync(_reporter, "commitments"));
        await (await ClaimAsync(_reporter, "inherited")).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(["moit", "mpi"], (await _reporter.GetJsonAsync("principal"))["agencyIds"]!.Select(id => (string)id!));
    }

    [Fact]
    public async Task A_commitment_that_goes_to_another_agency_is_gone_and_the_feed_says_so()
    {
        var before = (await _reporter.GetJsonAsync("changes?since=0"))["next"]!;
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "commitments/led", new { leadAgencyId = "mof" }, ("If-Match", "*"));

        var feed = await _reporter.GetJsonAsync($"changes?since={before}");

        Assert.Equal(["delete commitments/led"], feed["items"]!.Select(item => $"{item["operation"]} {item["collection"]}/{item["id"]}"));
        await _reporter.GetAsync("commitments/led").RefusalAsync(HttpStatusCode.NotFound);
        await _reporter.GetAsync("commitments/led/history").RefusalAsync(HttpStatusCode.NotFound);
        await _reporter.GetAsync("agreements/frame").RefusalAsync(HttpStatusCode.NotFound);
        Assert.DoesNotContain("led", await IdsAsync(_reporter, "commitments?knownAt=9"));
    }

    [Fact]
    public async Task Coverage_shows_the_agencies_without_a_focal_point_on_a_day()
    {
        await _app.Admin.SendJsonAsync(HttpMethod.Patch, "agencies/moc", new { focalPoints = new[] { new { name = "A", email = "a@example.org", from = "2025-01-01", to = "2025-06-30" } } }, ("If-Match", "*"));
        await _app.CreateAsync("agencies", new { id = "old", kind = "ministry", name = new { en = "Old" }, validTo = "2024" });

        Assert.Equal(["moc", "mof", "moit"], (await IdsAsync(_app.Reader, "agencies?withoutFocalPoint=true")).Order(StringComparer.Ordinal));
        Assert.Equal(["mof", "moit"], (await IdsAsync(_app.Reader, "agencies?withoutFocalPoint=true&asOf=2025-03-01")).Order(StringComparer.Ordinal));
        Assert.Equal(["moit"], await IdsAsync(_reporter, "agencies?withoutFocalPoint=true"));
        Assert.Empty(await IdsAsync(_app.Anonymous, "agencies?withoutFocalPoint=true"));
        Assert.Empty(await IdsAsync(_app.Anonymous, "agencies?withoutFocalPoint=false&asOf=2025-03-01"));
    }

    private static JObject Commitment(string id, string lead, string classification = "internal", object? more = null)
    {
        var body = JObject.FromObject(more ?? new { });
        body["classification"] = classification;
        return (JObject)Some.Commitment(id, lead, more: body);
    }

    private static Task<HttpResponseMessage> ClaimAsync(HttpClient client, string id) =>
        client.PostJsonAsync($"commitments/{id}/reviews", new { status = "limited", on = "2025-03-01" });

    private static Task<HttpResponseMessage> FileAsync(HttpClient client, string path) =>
        client.PostAsync(path, new MultipartFormDataContent { { new ByteArrayContent("%PDF-1.7"u8.ToArray()) { Headers = { ContentType = new("application/pdf") } }, "file", "report.pdf" } });

    private static async Task<List<string>> IdsAsync(HttpClient client, string path) =>
        [.. (await client.GetJsonAsync(path))["items"]!.Select(item => (string)item["id"]!)];
}
