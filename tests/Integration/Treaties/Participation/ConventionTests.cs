using System.Net;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Treaties.Participation;

/// <summary>A convention with many participants, entered by sheet and then by hand.</summary>
public sealed class ConventionTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        var countries = new StringBuilder("id,name.en\n");
        for (var i = 0; i < 60; i++)
            countries.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Code(i)},Country {i}\n");
        await _app.Editor.ReportAsync("countries", countries.ToString());
        await _app.CreateAsync("agreements", new
        {
            id = "convention",
            title = new { en = "Convention on Something" },
            type = "treaty",
            parties = new[] { "VN" },
            status = "signed",
            multilateral = true,
            entryIntoForce = new { rule = "after_consents", consents = 40, days = 90 },
            denunciationNotice = new { months = 12 },
            depositary = new { en = "Secretary-General of the United Nations" },
        });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Sixty_participants_come_by_sheet_and_the_fortieth_consent_brings_it_into_force()
    {
        var report = await _app.Editor.ReportAsync("participantActions", Sheet());

        Assert.Equal("122 122 0 0 0", report.Counts());
        var convention = await _app.Reader.GetJsonAsync("agreements/convention?asOf=2021-01-01");
        // The fortieth ratification is on 2020-02-09; 90 days later is 2020-05-09.
        Assert.Equal(("in_force", "2020-05-09"), ((string?)convention["standing"]!["status"], (string?)convention["standing"]!["inForceOn"]));
        Assert.Equal("""{"participants":61,"signatories":61,"consented":60,"parties":60,"ended":0}""", convention["participation"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(["VN"], convention["parties"]!.Select(party => (string)party!));
        Assert.Equal("signed", (string?)(await _app.Reader.GetJsonAsync("agreements/convention?asOf=2020-05-08"))["standing"]!["status"]);
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync($"agreements?country={Code(59)}"))["total"]!);
    }

    [Fact]
    public async Task One_participants_action_is_patched_and_the_agreement_changes_with_it()
    {
        await _app.Editor.ReportAsync("participantActions", Sheet());
        var before = await _app.Reader.GetJsonAsync("agreements/convention");
        var action = await _app.Reader.GetJsonAsync("participantActions/r39");

        var patched = await _app.Editor.PatchJsonAsync("participantActions/r39", new { on = "2020-03-01" }, (long)action["version"]!);

        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        var after = await _app.Reader.GetJsonAsync("agreements/convention");
        Assert.True((long)after["version"]! > (long)before["version"]!);
        // Now the fortieth consent is another one, two days later.
        Assert.Equal("2020-05-10", (string?)after["standing"]!["inForceOn"]);
    }

    [Fact]
    public async Task A_reservation_is_objected_to_and_withdrawn_with_its_text_and_notices()
    {
        await _app.CreateAsync("participantActions", new { id = "reservation", agreementId = "convention", countryId = Code(1), kind = "reservation", on = "2019-05", text = new { en = "Not bound by article 29." }, notice = new { reference = "C.N.1.2019" } });
        await _app.CreateAsync("participantActions", new { id = "objection", agreementId = "convention", countryId = Code(2), kind = "objection", on = "2019-06-01", concernsId = "reservation" });
        await _app.CreateAsync("participantActions", new { id = "withdrawn", agreementId = "convention", countryId = Code(1), kind = "withdrawal_of_statement", on = "2020-01-01", concernsId = "reservation" });

        var participants = await _app.Reader.GetJsonAsync("agreements/convention/participants?lang=en");

        var statement = participants["items"]!.Single(item => (string?)item["id"] == Code(1))["actions"]![0]!;
        Assert.Equal(("Not bound by article 29.", "C.N.1.2019", "2020-01-01"), ((string?)statement["text"]!["en"], (string?)statement["notice"]!["reference"], (string?)statement["withdrawnOn"]));
    }

    [Fact]
    public async Task A_reservation_whose_withdrawal_has_no_known_day_does_not_stand()
    {
        await _app.CreateAsync("participantActions", new { id = "reservation", agreementId = "convention", countryId = Code(1), kind = "reservation", on = "2019-05" });
        await _app.CreateAsync("participantActions", new { id = "standing", agreementId = "convention", countryId = Code(1), kind = "declaration", on = "2019-06" });
        await _app.CreateAsync("participantActions", new { id = "undated", agreementId = "convention", countryId = Code(1), kind = "withdrawal_of_statement", concernsId = "reservation" });

        var actions = (await _app.Reader.GetJsonAsync("agreements/convention/participants"))["items"]!.Single(item => (string?)item["id"] == Code(1))["actions"]!;

        Assert.Equal(
            ["undated  ", "reservation undated ", "standing  "],
            actions.Select(action => $"{action["id"]} {action["withdrawnBy"]} {action["withdrawnOn"]}"));
    }

    [Fact]
    public async Task An_export_that_is_imported_again_changes_nothing()
    {
        await _app.Editor.ReportAsync("participantActions", Sheet());

        var report = await _app.Editor.ReportAsync("participantActions", await _app.Reader.GetStringAsync("export/participantActions?format=csv"));

        Assert.Equal("122 0 0 122 0", report.Counts());
    }

    [Fact]
    public async Task A_row_with_a_fault_is_named_by_its_line()
    {
        var answer = await _app.Editor.ImportAsync("participantActions", "id,agreementId,countryId,kind,on\na,convention,QQ,signature,2019-01-01\nb,convention,,signature,2019-01-01\nc,convention,AA,signs,2019\n");

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([2, 3, 4], problem["errors"]!.Select(error => (int)error["line"]!));
    }

    [Fact]
    public async Task An_action_of_a_country_that_the_caller_may_not_see_is_not_seen_either()
    {
        await _app.Admin.PostJsonAsync("countries", Some.Country("ZZ", classification: "confidential"));
        await _app.Admin.PostJsonAsync("participantActions", new { id = "hidden", agreementId = "convention", countryId = "ZZ", kind = "ratification", on = "2019-01-01" });

        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("participantActions"))["total"]!);
        Assert.DoesNotContain("ZZ", (await _app.Reader.GetJsonAsync("agreements/convention/participants")).ToString(), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await _app.Reader.GetJsonAsync("agreements/convention"))["participation"]!["consented"]!);
    }

    private static string Code(int number) => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";

    // As an officer copies it from a status list: each signs, and ratifies one day after the one before.
    private static string Sheet()
    {
        var sheet = new StringBuilder("id,agreementId,countryId,kind,on,source.url\n");
        for (var i = 0; i < 60; i++)
        {
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"s{i},convention,{Code(i)},signature,2019,https://treaties.un.org/\n");
            sheet.Append(System.Globalization.CultureInfo.InvariantCulture, $"r{i},convention,{Code(i)},ratification,{new DateOnly(2020, 1, 1).AddDays(i):yyyy-MM-dd},https://treaties.un.org/\n");
        }
        return sheet.Append("vn,convention,VN,signature,2019-10-10,\nx,convention,AA,declaration,,\n").ToString();
    }
}
