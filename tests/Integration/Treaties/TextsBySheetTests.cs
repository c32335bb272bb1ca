using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;
using BangGiao.Values.Sheets;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties;

/// <summary>Texts with their procedure, opinions, signatories and rules, and conferences and delegations with their members, are taken from one registry into another by sheet.</summary>
public sealed class TextsBySheetTests : IAsyncLifetime
{
    private RegistryApp _from = null!;
    private RegistryApp _to = null!;

    public async Task InitializeAsync()
    {
        (_from, _to) = (await PreparedAsync(), await PreparedAsync());
        await _from.CreateAsync("activities", new
        {
            id = "summit",
            kind = "international_conference",
            direction = "at_home",
            status = "held",
            title = new { en = "Summit", vi = "Hội nghị" },
            countryIds = new[] { "VN", "FR", "JP" },
            startsOn = "2026-03-02",
            endsOn = "2026-03-04",
            hostAgencyId = "min-a",
            place = "Hà Nội",
            reportedOn = "2026-03-18",
        });
        await _from.CreateAsync("activities", new
        {
            id = "delegation",
            kind = "delegation",
            direction = "incoming",
            status = "held",
            title = new { en = "Delegation" },
            countryIds = new[] { "FR" },
            startsOn = "2026-03-01",
            endsOn = "2026-03-05",
            hostAgencyId = "min-b",
            host = new { vi = "Trường đại học" },
            head = new { name = "Jean Martin", post = new { en = "Minister", vi = "Bộ trưởng" } },
            members = new object[] { new { name = "Anne Petit" }, new { name = "Nguyễn Văn A", agencyId = "min-a" } },
            parentId = "summit",
        });
        await _from.CreateAsync("agreements", new { id = "old", title = new { en = "Old" }, type = "agreement", parties = new[] { "VN", "FR" }, status = "in_force", signedOn = "1999-05", inForceOn = "2000" });
        await _from.CreateAsync("agreements", new
        {
            id = "text",
            title = new { en = "Text", vi = "Văn kiện", ar = "نص" },
            type = "agreement",
            level = "government",
            regime = "treaty",
            parties = new[] { "VN", "FR" },
            status = "signed",
            signedOn = "2026-03-03",
            expiresOn = "2036-03-02",
            place = "Hà Nội",
            leadAgencyId = "min-a",
            coordinatingAgencyIds = new[] { "min-b" },
            activityId = "summit",
            multilateral = false,
            entryIntoForce = new { rule = "on_exchange", days = 30 },
            denunciationNotice = new { months = 6 },
            renewal = new { kind = "tacit", months = 60, noticeMonths = 6 },
            languages = new[] { "vi", "fr" },
            prevailingLanguage = "fr",
            depositary = new { en = "Nobody" },
            unRegistrationNumber = "20378",
            signatories = new object[] { new { countryId = "VN", name = "Nguyễn Văn A", title = new { vi = "Bộ trưởng" } }, new { countryId = "FR", name = "Jean Martin" } },
            relatedTo = new[] { new { relation = "replaces", agreementId = "old" } },
            procedure = new
            {
                signing = "home",
                shortProcedure = true,
                proposedOn = "2025-10-01",
                opinions = new object[] { new { agencyId = "min-b", askedOn = "2025-10-10", receivedOn = "2025-10-14", note = "Agreed, with one change; see annex" }, new { agencyId = "min-a", askedOn = "2025-11-02" } },
                authorisedOn = "2025-12-01",
                negotiatedOn = "2026-01",
                initialledOn = "2026-02-02",
                depositedOn = "2026-03-10",
                evidence = new[] { new { of = "deposited", note = "Công văn 12" } },
            },
            tags = new[] { "trade" },
        });
        await _from.CreateAsync("participantActions", new { id = "note", agreementId = "text", countryId = "FR", kind = "notification", on = "2026-04-01", instrument = "Note 7" });
    }

    public async Task DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    [Theory]
    [InlineData("csv", Files.Csv)]
    [InlineData("xlsx", SheetWriter.ContentType)]
    public async Task Records_that_one_registry_exports_are_imported_by_another_without_loss(string format, string mediaType)
    {
        foreach (var collection in new[] { "activities", "agreements", "participantActions" })
        {
            var sheet = await _from.Reader.GetByteArrayAsync($"export/{collection}?format={format}");
            Assert.Equal(HttpStatusCode.OK, (await _to.Editor.ImportAsync(collection, sheet, mediaType)).StatusCode);

            Assert.Equal(await ItemsAsync(_from, collection), await ItemsAsync(_to, collection));
        }
    }

    private static async Task<string> ItemsAsync(RegistryApp app, string collection)
    {
        var items = (await app.Reader.GetJsonAsync($"export/{collection}"))["items"]!;
        foreach (var item in items.OfType<JObject>())
            item.Remove("version");
        return items.ToString();
    }

    private static async Task<RegistryApp> PreparedAsync()
    {
        var app = await RegistryApp.StartAsync();
        foreach (var country in new[] { "FR", "JP" })
            await app.CreateAsync("countries", Some.Country(country));
        foreach (var agency in new[] { "min-a", "min-b" })
            await app.CreateAsync("agencies", Some.Agency(agency));
        return app;
    }
}
