using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.YearlyPacks;

/// <summary>The delegations of two ministries on 10 November 2026, beside the conferences of the pack.</summary>
public sealed class DelegationsTests : IAsyncLifetime
{
    private PackScene _scene = null!;

    private RegistryApp App => _scene.App;

    public async Task InitializeAsync()
    {
        _scene = await PackScene.StartAsync();
        await AddAsync("earlier", "min-moit", "outgoing", "2025-12-10", "2025-12-14");
        await AddAsync("overlapping", "min-moit", "incoming", "2025-12-14", "2025-12-15", new { status = "held", head = new { name = "Jean Martin", post = new { en = "Minister", vi = "Bộ trưởng" } }, place = "Hà Nội", outcome = new { en = "Talks" } });
        await AddAsync("reported", "min-moit", "outgoing", "2026-03-02", "2026-03-06", new { status = "held", head = new { name = "Nguyễn Văn A" }, members = new[] { new { name = "Trần Thị B" }, new { name = "Lê Văn C" } }, place = "Paris", outcome = new { en = "A plan" }, reportedOn = "2026-03-20" });
        await AddAsync("silent", "min-moj", "outgoing", "2026-06-01", null, new { classification = "internal" });
        await AddAsync("nowhere", null, null, "2026-07-01", "2026-07-02", new { status = "confirmed" });
        await AddAsync("dropped", "min-moit", "outgoing", "2026-07-01", "2026-07-02", new { status = "cancelled" });
        await AddAsync("sealed", "min-moit", "outgoing", "2026-08-01", "2026-08-02", new { classification = "confidential" });
        await AddAsync("future", "min-moit", "outgoing", "2026-12-01", "2026-12-02", new { status = "planned" });
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task The_list_of_the_year_has_the_days_of_the_official_year_and_says_what_was_not_found()
    {
        var list = await App.Reader.GetJsonAsync("delegations?lang=en");

        Assert.Equal((2026, "2025-12-15", "2026-12-14"), ((int)list["year"]!, (string?)list["dataFrom"], (string?)list["dataTo"]));
        Assert.Equal((null, null), ((string?)list["dueOn"], (string?)list["rule"]));
        Assert.StartsWith("The article, form, day and closing day of this list (Guide 05-HD/BĐNTW) were not found; the data are those of the reporting year of Decree 09/2019/NĐ-CP", (string?)list["note"], StringComparison.Ordinal);
        Assert.Equal("overlapping incoming min-moit|reported outgoing min-moit|abroad outgoing min-moit|silent outgoing min-moj|nowhere undirected ", string.Join('|', list["items"]!.Select(item => $"{item["id"]} {item["section"]} {item["agency"]?["id"]}")));
        Assert.Equal("3 1 1", $"{list["byDirection"]!["outgoing"]} {list["byDirection"]!["incoming"]} {list["byDirection"]!["undirected"]}");
    }

    [Theory]
    [InlineData("overlapping", "")]
    [InlineData("reported", "")]
    [InlineData("silent", "head, end_day, place, outcome, result_report 33/2009/QH12, art. 34(1)")]
    [InlineData("nowhere", "direction, head, place, outcome, held")]
    public async Task Each_delegation_names_what_is_missing(string id, string missing)
    {
        var item = (await App.Reader.GetJsonAsync("delegations?lang=en"))["items"]!.Single(one => (string?)one["id"] == id);

        Assert.Equal(missing, string.Join(", ", item["missing"]!.Select(gap => $"{gap["gap"]} {gap["detail"]}".TrimEnd())));
    }

    [Theory]
    [InlineData("year=2025", "earlier overlapping")]
    [InlineData("agency=min-moj", "silent")]
    [InlineData("section=incoming,undirected", "overlapping nowhere")]
    [InlineData("asOf=2026-05-31", "overlapping reported")]
    [InlineData("limit=1&agency=min-moj,min-moit", "overlapping")]
    public async Task The_list_is_narrowed(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await App.Reader.GetJsonAsync($"delegations?{query}"))["items"]!.Select(item => (string?)item["id"])));

    [Fact]
    public async Task Talks_by_telephone_or_video_are_no_delegation_whoever_called()
    {
        var before = (int)(await App.Reader.GetJsonAsync("delegations"))["total"]!;

        await PackScene.AddAsync(App, "activities", new { id = "call", kind = "online_talks", direction = "outgoing", title = new { en = "Call" }, countryIds = new[] { "FR" }, startsOn = "2026-05-04", hostAgencyId = "min-moit" });

        Assert.Equal(before, (int)(await App.Reader.GetJsonAsync("delegations"))["total"]!);
    }

    [Fact]
    public async Task The_delegations_of_an_agency_are_a_part_of_its_pack()
    {
        var part = await _scene.PartAsync("delegation_list");
        var list = await App.Reader.GetJsonAsync("yearlyPacks");

        Assert.Equal("incoming overlapping|outgoing reported|outgoing abroad", string.Join('|', part["rows"]!.OrderBy(row => (string)row["startsOn"]!, StringComparer.Ordinal).Select(row => $"{row["section"]} {row["subject"]!["id"]}")));
        Assert.Equal("overlapping Jean Martin, Minister 0|reported Nguyễn Văn A 2|abroad  0", string.Join('|', part["rows"]!.OrderBy(row => (string)row["startsOn"]!, StringComparer.Ordinal).Select(row => $"{row["subject"]!["id"]} {row["head"]} {row["members"]}")));
        Assert.Equal((null, null), ((string?)part["dueOn"], (string?)part["rule"]));
        Assert.Equal("min-moit 3|min-moj 1", string.Join('|', list["items"]!.Select(item => $"{item["agency"]!["id"]} {item["delegations"]}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_rule_that_is_recorded_gives_the_list_its_article_and_its_days()
    {
        await PackScene.AddAsync(App, "deadlineRules", new { id = "delegations", title = new { en = "List of delegations" }, law = "A guide", article = "7", yearlyOn = "11-30", packPart = "delegation_list", dataFrom = "01-01", dataTo = "11-15", bearer = "lead", reading = "read" });

        var list = await App.Reader.GetJsonAsync("delegations");
        var part = await _scene.PartAsync("delegation_list");

        Assert.Equal("A guide 7, due 2026-11-30, 2026-01-01 to 2026-11-15, ", $"{list["rule"]!["law"]} {list["rule"]!["article"]}, due {list["dueOn"]}, {list["dataFrom"]} to {list["dataTo"]}, {list["note"]}");
        Assert.Equal("7, due 2026-11-30, 2026-01-01 to 2026-11-15, ", $"{part["rule"]!["article"]}, due {part["dueOn"]}, {part["dataFrom"]} to {part["dataTo"]}, {part["note"]}");
        Assert.DoesNotContain("overlapping", list["items"]!.Select(item => (string?)item["id"]));
    }

    [Fact]
    public async Task A_hidden_delegation_is_neither_listed_nor_counted_nor_in_the_classification()
    {
        var (ministry, reader, admin) = (await ListAsync(_scene.Ministry), await ListAsync(App.Reader), await ListAsync(App.Admin));

        Assert.Equal("overlapping reported abroad", Ids(ministry));
        Assert.Equal("overlapping reported abroad silent nowhere", Ids(reader));
        Assert.Equal("overlapping reported abroad silent nowhere sealed", Ids(admin));
        Assert.Equal("3 5 6", $"{ministry["total"]} {reader["total"]} {admin["total"]}");
        Assert.Equal("public internal confidential", $"{ministry["classification"]} {reader["classification"]} {admin["classification"]}");
        Assert.Empty((await _scene.Ministry.GetJsonAsync("delegations?agency=min-moj"))["items"]!);
        await App.Anonymous.GetAsync("delegations").RefusalAsync(HttpStatusCode.Unauthorized);

        static Task<JObject> ListAsync(HttpClient by) => by.GetJsonAsync("delegations");

        static string Ids(JObject list) => string.Join(' ', list["items"]!.Select(item => (string?)item["id"]));
    }

    [Fact]
    public async Task Tables_and_the_workbook_have_the_same_delegations()
    {
        var table = await App.Reader.GetStringAsync("delegations?format=csv");
        var lines = await App.Reader.GetStringAsync("delegations?format=ndjson");
        var sheets = await App.Reader.WorkbookAsync($"{PackScene.Pack}?format=xlsx&lang=vi");

        Assert.Equal(1 + 5, table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var sheet = sheets.Single(one => (string?)one["name"] == "Đoàn ra, đoàn vào");
        Assert.Equal(["Đoàn ra", "Đoàn ra", "Đoàn vào"], sheet.Column("Nhóm").Select(cell => (string?)cell));
        Assert.Equal(["Nguyễn Văn A", "Jean Martin, Bộ trưởng"], sheet.Column("Trưởng đoàn").Select(cell => (string?)cell).Where(head => head is { Length: > 0 }));
        Assert.Contains("Chưa tìm thấy điều khoản, mẫu, thời hạn", sheets[^1]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year=1944", "year")]
    [InlineData("section=conference", "section")]
    [InlineData("format=docx", "format")]
    [InlineData("direction=outgoing", "direction")]
    public async Task A_parameter_at_fault_is_named(string query, string parameter) =>
        Assert.Equal([parameter], (await (await App.Reader.GetAsync($"delegations?{query}")).ProblemAsync(HttpStatusCode.BadRequest)).Parameters());

    private async Task AddAsync(string id, string? agency, string? direction, string startsOn, string? endsOn, object? more = null)
    {
        var body = JObject.FromObject(new { id, kind = "delegation", direction, title = new { en = $"Delegation {id}" }, countryIds = new[] { "FR" }, startsOn, endsOn, hostAgencyId = agency });
        if (more is not null)
            body.Merge(JObject.FromObject(more));
        await PackScene.AddAsync(App, "activities", body);
    }
}
