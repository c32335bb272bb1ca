using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Integration.Treaties.Obligations;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.SigningKpis;

/// <summary>The figures of <c>GET /kpis</c> about agreements, of one treaty signed abroad and one ministry's memorandum.</summary>
public sealed class SigningFiguresTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await TwoTexts.AddAsync(_app);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Figures_tell_how_long_it_takes_and_what_is_signed_and_not_in_force()
    {
        var figures = (await _app.Reader.GetJsonAsync("kpis?asOf=2026-05-10&country=FR&from=2026-01-01"))["agreements"]!;

        Assert.Equal((1, 0, 1), ((int)figures["signed"]!, (int)figures["toCopy"]!["count"]!, (int)figures["toCopy"]!["of"]!));
        var band = Assert.Single(figures["notInForce"]!, band => (int)band["count"]! > 0);
        Assert.Equal((91, 180), ((int)band["fromDays"]!, (int)band["toDays"]!));
        var list = await _app.Reader.GetJsonAsync((string)band["query"]!);
        Assert.Equal(["abroad"], list["items"]!.Select(item => (string?)item["id"]));
    }

    [Theory]
    [InlineData("q=lighthouse", 2)]
    [InlineData("period=2026-01", 2)]
    [InlineData("period=2026-01&calendar=official", 1)]
    [InlineData("agreement=abroad,memorandum", 2)]
    [InlineData("agreement=abroad&from=2026-01-28&to=2026-01-28", 1)]
    [InlineData("from=2026-01-28", 3)]
    [InlineData("country=FR&q=abroad&lead=min-moit", 1)]
    public async Task Figures_of_agreements_are_the_totals_of_the_lists_that_they_link_to(string query, int signed)
    {
        await _app.CreateAsync("agreements", Signed("month", "2026-01"));
        await _app.CreateAsync("agreements", Signed("actions", null));
        await _app.CreateAsync("participantActions", new { id = "first", agreementId = "actions", countryId = "DE", kind = "signature", on = "2025-03-01" });
        await _app.CreateAsync("participantActions", new { id = "second", agreementId = "actions", countryId = "VN", kind = "signature", on = "2025-03-20" });
        var version = (long)(await _app.Reader.GetJsonAsync("agreements/actions"))["version"]!;
        await _app.CreateAsync("agreements", Signed("later", "2026-02-03"));

        var figures = (await _app.Reader.GetJsonAsync($"kpis?asOf=2026-05-10&knownAt={version}&{query}"))["agreements"]!;

        Assert.Equal(signed, (int)figures["signed"]!);
        Assert.Equal(signed, await TotalAsync(figures["query"]!));
        Assert.Equal(signed, figures["notInForce"]!.Sum(band => (int)band["count"]!));
        foreach (var band in figures["notInForce"]!)
            Assert.Equal((int)band["count"]!, await TotalAsync(band["query"]!));
    }

    [Theory]
    [InlineData("from=2025-03-20&to=2025-03-20")]
    [InlineData("period=2025-03")]
    [InlineData("period=2025-Q2&calendar=official")]
    public async Task A_text_is_found_by_the_day_on_which_the_last_of_its_two_sides_signed(string query)
    {
        await _app.CreateAsync("agreements", Signed("actions", null));
        await _app.CreateAsync("participantActions", new { id = "first", agreementId = "actions", countryId = "DE", kind = "signature", on = "2025-03-01" });
        await _app.CreateAsync("participantActions", new { id = "second", agreementId = "actions", countryId = "VN", kind = "signature", on = "2025-03-20" });

        var found = await _app.Reader.GetJsonAsync($"agreements?country=DE&q=lighthouse&{query}");

        Assert.Equal(["actions"], found["items"]!.Select(item => (string?)item["id"]));
    }

    [Fact]
    public async Task A_convention_is_signed_when_we_sign_it_and_not_when_others_do()
    {
        foreach (var id in new[] { "convention", "foreign" })
        {
            await _app.CreateAsync("agreements", new { id, title = new { en = "Convention on lighthouses" }, type = "treaty", multilateral = true, parties = new[] { "DE", "FR", "JP" }, status = "signed" });
            await _app.CreateAsync("participantActions", new { id = id + "-de", agreementId = id, countryId = "DE", kind = "signature", on = "2024-05-01" });
        }
        await _app.CreateAsync("participantActions", new { id = "own", agreementId = "convention", countryId = "VN", kind = "signature", on = "2026-02-10" });

        Assert.Empty(await FoundAsync("from=2024-05-01&to=2024-05-01"));
        Assert.Equal(["convention"], await FoundAsync("from=2026-02-10&to=2026-02-10"));
        Assert.Equal(["convention"], await FoundAsync("ageFrom=89&ageTo=89"));
        Assert.Equal(0, await SignedAsync("2026-02-09"));
        Assert.Equal(1, await SignedAsync("2026-02-10"));

        async Task<IEnumerable<string?>> FoundAsync(string query) =>
            (await _app.Reader.GetJsonAsync($"agreements?asOf=2026-05-10&q=convention+lighthouses&{query}"))["items"]!.Select(item => (string?)item["id"]);

        async Task<int> SignedAsync(string day) =>
            (int)(await _app.Reader.GetJsonAsync($"kpis?asOf={day}&q=convention+lighthouses"))["agreements"]!["signed"]!;
    }

    [Fact]
    public async Task The_days_from_signing_are_a_median_and_bands_each_with_its_list()
    {
        await _app.CreateAsync("agreements", Carried("swift", "2025-01-10", "2025-01-15", "2025-01-22"));
        await _app.CreateAsync("agreements", Carried("slow", "2025-01-10", "2025-01-25", null));
        await _app.CreateAsync("commitments", new { id = "one", title = new { en = "Build 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "swift", reviews = new[] { Complete("2025-03-01") } });
        await _app.CreateAsync("commitments", new { id = "two", title = new { en = "Light 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "swift", reviews = new[] { Complete("2025-09-07") } });
        await _app.CreateAsync("commitments", new { id = "three", title = new { en = "Paint 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "slow" });

        var kpis = await _app.Reader.GetJsonAsync("kpis?asOf=2026-05-10&country=DE");
        var figures = kpis["agreements"]!;

        Assert.Equal((2, 2, 10m, 15), Spread(figures["toCopy"]!));
        Assert.Equal([1, 1, 0, 0, 0], figures["toCopy"]!["bands"]!.Select(band => (int)band["count"]!));
        Assert.Equal((1, 2, 12m, 12), Spread(figures["toPlan"]!));
        Assert.Equal((1, 2, 50m, 50), Spread(figures["toFirstAction"]!));
        Assert.Equal((1, 2, 240m, 240), Spread(figures["toCompletion"]!));
        await AllAreTotalsAsync(figures);
        var commitments = (await _app.Reader.GetJsonAsync("kpis?asOf=2026-05-10&agreement=swift,slow"))["durations"]!;
        Assert.Equal((2, 3, 145m, 240), Spread(commitments["toFirstAction"]!));
        await AllAreTotalsAsync(commitments);
    }

    [Fact]
    public async Task An_agreement_with_an_open_commitment_is_not_carried_out()
    {
        await _app.CreateAsync("agreements", Carried("half", "2025-01-10", null, null));
        await _app.CreateAsync("commitments", new { id = "done", title = new { en = "Build 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "half", reviews = new[] { Complete("2025-03-01") } });
        await _app.CreateAsync("commitments", new { id = "open", title = new { en = "Light 2 lighthouses" }, leadAgencyId = "min-moit", madeOn = "2025-01-10", dueOn = "2026-01-31", agreementId = "half" });

        Assert.Equal(0, await CompletedAsync());
        await _app.Admin.PostJsonAsync("commitments/open/reviews", new { status = "cancelled", on = "2025-06-01" });

        Assert.Equal(1, await CompletedAsync());
    }

    private static object Complete(string on) => new { on, by = "min-moit", voice = "claim", status = "complete", evidence = new[] { new { url = "https://example.org/done" } } };

    private static object Carried(string id, string signedOn, string? copiedOn, string? plannedOn) => new
    {
        id,
        title = new { en = "Lighthouse pact " + id },
        type = "agreement",
        parties = new[] { "VN", "DE" },
        status = "signed",
        signedOn,
        procedure = new
        {
            depositedOn = copiedOn,
            planFiledOn = plannedOn,
            evidence = new[] { new { of = "deposited", note = "Công văn 12" }, new { of = "plan_filed", note = "Công văn 13" } },
        },
    };

    private static (int, int, decimal?, int?) Spread(JToken figure) =>
        ((int)figure["count"]!, (int)figure["of"]!, (decimal?)figure["medianDays"], (int?)figure["mostDays"]);

    private async Task<int> CompletedAsync() =>
        (int)(await _app.Reader.GetJsonAsync("kpis?asOf=2026-05-10&agreement=half"))["agreements"]!["toCompletion"]!["count"]!;

    private async Task AllAreTotalsAsync(JToken figures)
    {
        foreach (var band in figures.SelectTokens("..bands[*]"))
            Assert.Equal((int)band["count"]!, await TotalAsync(band["query"]!));
    }

    private static object Signed(string id, string? signedOn) => new
    {
        id,
        title = new { en = "Lighthouse pact " + id },
        type = "agreement",
        parties = new[] { "VN", "DE" },
        status = "signed",
        signedOn,
    };

    private async Task<int> TotalAsync(JToken query) => (int)(await _app.Reader.GetJsonAsync((string)query! + "&limit=1"))["total"]!;
}
