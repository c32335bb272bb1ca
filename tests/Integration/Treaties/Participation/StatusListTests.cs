using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Participation;

/// <summary>
/// A status list as the United Nations Treaty Collection writes them: participants with the dates of signature and of ratification,
/// accession (a) or succession (d), statements with footnotes, a predecessor state, withdrawals in brackets.
/// </summary>
public sealed class StatusListTests : IAsyncLifetime
{
    private static readonly object[] Actions =
    [
        Action("fr-signed", "FR", "signature", "1980-07-17"), Action("fr-ratified", "FR", "ratification", "1983-12-14"),
        Action("fr-reserved", "FR", "reservation", "1983-12-14", text: "The Government of the French Republic declares …", notice: "C.N.23.1984.TREATIES-2"),
        Action("fr-withdrew", "FR", "withdrawal_of_statement", "1986-07-22", concerns: "fr-reserved"),
        Action("vn-signed", "VN", "signature", "1980-07-29"), Action("vn-ratified", "VN", "ratification", "1982-02-17"),
        Action("vn-reserved", "VN", "reservation", "1982-02-17", text: "… shall not be bound by paragraph 1 article 29."),
        Action("id-acceded", "ID", "accession", "1984-09-13"),
        Action("cz-succeeded", "CZ", "succession", "1993-02-22", effectiveOn: "1993-01-01"),
        Action("de-objected", "DE", "objection", "1990-05-03", concerns: "vn-reserved", text: "… incompatible with the object and purpose …"),
        Action("cs-signed", "CSHH", "signature", "1980-07-17"), Action("cs-ratified", "CSHH", "ratification", "1982-02-16"),
        Action("nk", "DE", "unknown", null),
    ];

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        foreach (var code in new[] { "FR", "ID", "CZ", "DE" })
            await _app.CreateAsync("countries", Some.Country(code));
        await _app.CreateAsync("countries", new { id = "CSHH", name = new { en = "Czechoslovakia" }, existsUntil = "1992-12-31", successorIds = new[] { "CZ" } });
        await _app.CreateAsync("agreements", new
        {
            id = "cedaw",
            title = new { en = "Convention on the Elimination of All Forms of Discrimination against Women" },
            type = "treaty",
            parties = new[] { "VN" },
            status = "in_force",
            multilateral = true,
            signedOn = "1979-12-18",
            inForceOn = "1981-09-03",
            entryIntoForce = new { rule = "after_consents", consents = 20, days = 30 },
            unRegistrationNumber = "20378",
            languages = new[] { "ar", "zh", "en", "fr", "ru", "es" },
        });
        foreach (var action in Actions)
            await _app.CreateAsync("participantActions", action);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Everything_that_the_list_says_is_said_again()
    {
        foreach (var action in Actions.Select(JObject.FromObject))
        {
            var stored = await _app.Reader.GetJsonAsync($"participantActions/{action["id"]}");
            foreach (var field in action.Properties().Where(field => field.Value.Type != JTokenType.Null))
                Assert.Equal(field.Value.ToString(), stored[field.Name]!.ToString());
        }
    }

    [Theory]
    [InlineData("1982-03-01", "CSHH consented|DE party|VN consented")]
    [InlineData("1982-04-01", "CSHH party|DE party|VN party")]
    [InlineData("1994-01-01", "CSHH party|CZ party 1993-01-01|DE party|FR party|ID party|VN party")]
    public async Task The_participants_of_a_day_are_those_of_the_day(string day, string expected)
    {
        var participants = await _app.Reader.GetJsonAsync($"agreements/cedaw/participants?asOf={day}");

        var lines = participants["items"]!
            .Where(item => (string?)item["status"] is "party" or "consented")
            .Select(item => $"{item["id"]} {item["status"]}" + ((string?)item["id"] == "CZ" ? $" {item["since"]}" : ""))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join('|', lines));
    }

    private static object Action(
        string id, string countryId, string kind, string? on, string? effectiveOn = null, string? concerns = null, string? text = null, string? notice = null) => new
        {
            id,
            agreementId = "cedaw",
            countryId,
            kind,
            on,
            effectiveOn,
            concernsId = concerns,
            text = text is null ? null : new { en = text },
            notice = notice is null ? null : new { reference = notice },
        };
}
