using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Registry.Profiles;

/// <summary>An owner whose law no shipped profile has: all of it comes from the profile and from records.</summary>
public sealed class ThirdOwnerTests(ThirdOwner owner) : IClassFixture<ThirdOwner>
{
    [Fact]
    public async Task Codes_and_the_contract_have_its_law_and_its_escalation()
    {
        var codes = await owner.App.Anonymous.GetJsonAsync("codes");
        var contract = await owner.App.Anonymous.GetJsonAsync("openapi.json");

        Assert.Equal(["state_pact", "office_deal"], codes["agreementRegime"]!.Select(code => (string)code["code"]!));
        Assert.Equal(["desk", "cabinet"], contract["components"]!["schemas"]!["Escalation"]!["enum"]!.Values<string>());
        Assert.Equal(["pact_report"], contract["components"]!["schemas"]!["PackPart"]!["enum"]!.Values<string>());
    }

    [Fact]
    public async Task A_duty_has_the_deadline_of_its_law()
    {
        var duties = await owner.App.Anonymous.GetJsonAsync("obligations?lang=en");

        Assert.Equal("pact Act 7, 3 2026-11-06 overdue", Assert.Single(duties["items"]!.Select(duty =>
            $"{duty["agreement"]!["id"]} {duty["rule"]!["law"]}, {duty["rule"]!["article"]} {duty["dueOn"]} {duty["status"]}")));
        Assert.Null(duties["note"]);
    }

    [Fact]
    public async Task Agreements_are_under_its_laws()
    {
        Assert.Equal(["deal"], await IdsAsync("agreements?regime=office_deal"));
        await (await owner.App.Anonymous.GetAsync("agreements?regime=treaty")).ProblemAsync(HttpStatusCode.BadRequest);
        var warnings = await owner.App.Reader.GetJsonAsync("agreements/deal/warnings?lang=en");

        Assert.Equal("name_of_a_treaty Act 8, 2", string.Join("; ", warnings["items"]!.Select(warning => $"{warning["warning"]} {warning["basis"]}")));
        Assert.Empty((await owner.App.Reader.GetJsonAsync("agreements/pact/warnings"))["items"]!);
    }

    [Fact]
    public async Task An_overdue_commitment_escalates_by_the_steps_of_the_owner()
    {
        var late = await owner.App.Anonymous.GetJsonAsync("commitments?overdue=true&sort=id");
        var days = await owner.App.Reader.GetJsonAsync("due?from=2026-11-01&to=2026-11-11");

        Assert.Equal(["fresh 6 desk", "stale 10 cabinet"], late["items"]!.Select(one => $"{one["id"]} {one["overdue"]!["days"]} {one["overdue"]!["escalation"]}"));
        Assert.Equal(["stale"], await IdsAsync("commitments?escalation=cabinet"));
        Assert.Equal(
            ["2026-11-01 stale desk sea", "2026-11-05 fresh desk sea", "2026-11-07 stale cabinet sea,sky", "2026-11-11 fresh cabinet sea,sky"],
            days["items"]!.Where(one => (string)one["event"]! == "commitment.overdue")
                .Select(one => $"{one["date"]} {one["subject"]!["id"]} {one["escalation"]} {string.Join(",", one["agencyIds"]!)}"));
    }

    [Fact]
    public async Task A_round_reports_on_its_periods()
    {
        var report = await owner.App.Reader.GetJsonAsync("reviewCycles/q3/report?lang=en");

        Assert.Equal("2026-06-21 2026-09-20 2026-09-28 Act 9", string.Join(' ', new[] { "from", "closesOn", "reportsDueOn", "rule" }.Select(name => report["cycle"]!["period"]![name])));
        var refused = await (await owner.App.Anonymous.GetAsync("agreements?period=2023-Q1&calendar=official")).ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Contains("the first rule for them applies from 2024", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agencies_report_each_year_what_its_law_asks_for()
    {
        var pack = await owner.App.Reader.GetJsonAsync("agencies/sea/yearlyPack?lang=en&year=2026");

        Assert.Equal("As Act 7 says.", (string)pack["note"]!);
        Assert.Equal(["pact_report 2026-03-31 pact"], pack["parts"]!.Select(part => $"{part["part"]} {part["dueOn"]} {part["rows"]!.Select(row => (string)row["subject"]!["id"]!).FirstOrDefault()}"));
    }

    private async Task<IEnumerable<string>> IdsAsync(string path) => (await owner.App.Anonymous.GetJsonAsync(path))["items"]!.Select(item => (string)item["id"]!);
}
