using System.Net;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;

namespace BangGiao.Browser.Dashboard;

/// <summary>The page for editing records, while others edit them too.</summary>
public sealed class EditingTests(ShippedRegistry shipped) : PageTests, IClassFixture<ShippedRegistry>
{
    [Fact]
    public async Task An_error_of_the_API_is_shown_at_its_field_and_the_corrected_record_is_saved()
    {
        var page = (await WorkAsync("agreements/new?lang=en")).Page;
        await page.Locator("#field-title-en").FillAsync("Agreement on railways");
        await ChooseAsync(page, "Parties", "nhat ban", "Japan");
        await page.GetByLabel("Signed on").FillAsync("2026-13");

        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Assertions.Expect(page.Locator(".troubled")).ToContainTextAsync("3 things to correct");
        await Assertions.Expect(page.Locator("[data-pointer='/signedOn'] .field-fault")).ToContainTextAsync("must be a date in the form YYYY, YYYY-MM or YYYY-MM-DD");
        await page.Locator(".troubled").GetByRole(AriaRole.Button, new() { Name = "Status" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Status")).ToBeFocusedAsync();

        await page.GetByLabel("Status").SelectOptionAsync("signed");
        await page.GetByLabel("Type").SelectOptionAsync("agreement");
        await page.GetByLabel("Signed on").FillAsync("2026-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Agreement on railways · Bang Giao");

        var saved = await shipped.App.Anonymous.GetJsonAsync($"agreements/{IdOf(page)}");
        Assert.Equal(["JP"], saved["parties"]!.Select(party => (string)party!));
        Assert.Equal(("2026-03", "dev-editor"), ((string)saved["signedOn"]!, (string)saved["createdBy"]!));
    }

    [Fact]
    public async Task Of_two_who_save_the_second_sees_both_versions_and_nothing_is_lost()
    {
        var agency = await shipped.App.CreateAsync("agencies", new { id = "min-conflict", kind = "ministry", name = new { en = "Ministry of Seas" }, tags = new[] { "a" } });
        var opened = await WorkAsync("agencies/min-conflict?lang=en", ColorScheme.Dark);
        var page = opened.Page;
        await page.GetByLabel("Tiếng Việt", new() { Exact = true }).FillAsync("Bộ Biển");
        await page.GetByLabel("Tags").FillAsync("mine");
        await shipped.App.Admin.PatchJsonAsync("agencies/min-conflict", new { name = new { en = "Ministry of Oceans" }, tags = new[] { "theirs" } }, agency.Version());

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        var conflict = page.Locator(".conflict");
        await Assertions.Expect(conflict.Locator("h2")).ToHaveTextAsync("dev-admin saved first");
        await Assertions.Expect(conflict.Locator("tr.undecided")).ToContainTextAsync("theirs");
        await Assertions.Expect(conflict.GetByRole(AriaRole.Button, new() { Name = "Save the chosen versions" })).ToBeDisabledAsync();
        Assert.Equal("Ministry of Oceans", (string)(await AgencyAsync("min-conflict"))["name"]!["en"]!);
        Assert.Null((await AgencyAsync("min-conflict"))["name"]!["vi"]);
        Assert.Empty(await opened.SeriousViolationsAsync());

        await conflict.GetByLabel("Tags: keep yours").CheckAsync();
        await conflict.GetByRole(AriaRole.Button, new() { Name = "Save the chosen versions" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card-history li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.GetByLabel("English", new() { Exact = true })).ToHaveValueAsync("Ministry of Oceans");

        var both = await AgencyAsync("min-conflict");
        Assert.Equal(("Ministry of Oceans", "Bộ Biển"), ((string)both["name"]!["en"]!, (string)both["name"]!["vi"]!));
        Assert.Equal(["mine"], both["tags"]!.Select(tag => (string)tag!));
    }

    [Fact]
    public async Task Another_ones_change_of_what_no_form_has_is_in_nobodys_way()
    {
        var agency = await shipped.App.CreateAsync("agencies", new { id = "min-file", kind = "ministry", name = new { en = "Ministry of Files" } });
        var page = (await WorkAsync("agencies/min-file?lang=en")).Page;
        await page.GetByLabel("English", new() { Exact = true }).FillAsync("Ministry of Records");
        using var file = new StringContent("a file");
        file.Headers.ContentDisposition = new("attachment") { FileName = "a.txt" };
        await (await shipped.App.Admin.PostAsync("agencies/min-file/attachments", file)).JsonAsync(HttpStatusCode.Created);

        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Ministry of Records · Bang Giao");

        var saved = await AgencyAsync("min-file");
        Assert.Equal("Ministry of Records", (string)saved["name"]!["en"]!);
        Assert.Single(saved["attachments"]!);
        Assert.True(saved.Version() > agency.Version() + 1);
    }

    [Fact]
    public async Task A_deleted_record_is_found_and_comes_back()
    {
        await shipped.App.CreateAsync("agencies", new { id = "min-gone", kind = "ministry", name = new { en = "Ministry of Return" } });
        var page = (await WorkAsync("agencies/min-gone?lang=en")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card-form")).ToContainTextAsync("dev-editor deleted this record");
        await page.Locator(".edit-up a").ClickAsync();
        await page.Locator(".card-deleted").GetByRole(AriaRole.Link, new() { Name = "Ministry of Return" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore it" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("English", new() { Exact = true })).ToHaveValueAsync("Ministry of Return");

        Assert.Equal("Ministry of Return", (string)(await AgencyAsync("min-gone"))["name"]!["en"]!);
    }

    [Fact]
    public async Task A_record_that_others_name_is_not_deleted_and_they_are_named()
    {
        var page = (await WorkAsync("countries/FR?lang=en")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Assertions.Expect(page.Locator(".conflicts").GetByRole(AriaRole.Link, new() { Name = "partnerships/fr-2013-09-25" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_older_state_comes_back_as_a_change_of_its_own()
    {
        var agency = await shipped.App.CreateAsync("agencies", new { id = "min-old", kind = "ministry", name = new { en = "Old name" } });
        await shipped.App.Admin.PatchJsonAsync("agencies/min-old", new { name = new { en = "New name" } }, agency.Version());
        var page = (await WorkAsync("agencies/min-old?lang=en")).Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Restore this version" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Restore this version" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("English", new() { Exact = true })).ToHaveValueAsync("Old name");
        await Assertions.Expect(page.Locator(".card-history li")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Typed_text_survives_a_reload_and_an_outage_and_is_saved_once()
    {
        var page = (await WorkAsync("agencies/new?lang=en")).Page;
        await page.GetByLabel("English", new() { Exact = true }).FillAsync("Ministry of Patience");
        await page.GetByLabel("Kind").SelectOptionAsync("ministry");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("English", new() { Exact = true })).ToHaveValueAsync("Ministry of Patience");

        // The first answer is lost after the registry has written the record.
        await page.RouteAsync("**/api/v1/agencies", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Assertions.Expect(page.Locator(".troubled")).ToContainTextAsync("Nothing is lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Ministry of Patience · Bang Giao");

        Assert.Single((await shipped.App.Anonymous.GetJsonAsync("agencies?q=Patience")).Ids());
    }

    [Fact]
    public async Task A_commitment_is_reviewed_in_the_voice_of_the_signed_in_person()
    {
        await shipped.App.CreateAsync("commitments", new { id = "com-review", title = new { en = "Plant trees" }, leadAgencyId = "min-moet", madeOn = "2026-01-05", countryIds = new[] { "JP" } });
        var page = (await WorkAsync("commitments/com-review?lang=en")).Page;
        var review = page.Locator(".card-review");

        await Assertions.Expect(review.GetByText("Next step")).ToBeVisibleAsync();
        await Assertions.Expect(review.GetByLabel("Claim or assessment")).ToHaveCountAsync(0);
        await Assertions.Expect(review.GetByLabel("By", new() { Exact = true })).ToHaveCountAsync(0);
        await review.GetByLabel("Status").SelectOptionAsync("limited");
        await review.GetByLabel("Progress in percent").FillAsync("400");
        await review.GetByRole(AriaRole.Button, new() { Name = "Add the review" }).ClickAsync();
        await Assertions.Expect(review.Locator("[data-pointer='/progress'] .field-fault")).ToBeVisibleAsync();
        await review.GetByLabel("Progress in percent").FillAsync("40");
        await review.GetByRole(AriaRole.Button, new() { Name = "Add the review" }).ClickAsync();
        await Assertions.Expect(review.GetByLabel("Progress in percent")).ToHaveValueAsync("");

        var said = Assert.Single((await shipped.App.Anonymous.GetJsonAsync("commitments/com-review"))["reviews"]!);
        Assert.Equal(("claim", 40, "dev-editor"), ((string)said["voice"]!, (int)said["progress"]!, (string)said["by"]!));
    }

    [Fact]
    public async Task Every_field_of_every_collection_is_named_in_the_readers_language()
    {
        var opened = await WorkAsync("?view=records&lang=ar");
        var collections = await opened.Page.Locator(".collections li a:first-child").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').pop())");
        Assert.Superset(new HashSet<string> { "agreements", "commitments", "countries", "participantActions" }, collections.ToHashSet());

        foreach (var collection in collections)
        {
            await opened.Page.GotoAsync(Address($"{collection}/new?lang=ar"));
            await opened.Page.Locator(".record-form").WaitForAsync();
            var labels = await opened.Page.Locator(".record-form label:not([lang]), .record-form legend").AllInnerTextsAsync();

            Assert.NotEmpty(labels);
            Assert.All(labels, label => Assert.Matches(@"\p{IsArabic}", label));
        }
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_chosen_record_stays_while_its_list_is_only_looked_at_and_goes_when_it_is_emptied()
    {
        var page = (await WorkAsync("missions/emb-fr?lang=en")).Page;
        var host = page.GetByLabel("Host country");
        await Assertions.Expect(host).ToHaveValueAsync("France");

        await host.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(host).ToHaveValueAsync("France");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();

        await host.FillAsync("");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-pointer='/hostCountryId'] .field-fault")).ToContainTextAsync("required");
    }

    [Fact]
    public async Task A_record_is_made_by_keyboard_alone()
    {
        var page = (await WorkAsync("?view=records&lang=en")).Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "New agency" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#field-kind option[value=ministry]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByLabel("Kind").FocusAsync();
        await page.Keyboard.TypeAsync("Mini");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Ministry of Keys");
        for (var steps = 0; await FocusedAsync(page) != "field-parentId"; steps++)
        {
            Assert.InRange(steps, 0, 10);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.TypeAsync("ngoai giao");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveTitleAsync("Ministry of Keys · Bang Giao");
        Assert.Equal("min-mofa", (string)(await AgencyAsync(IdOf(page)))["parentId"]!);
    }

    [Theory]
    [InlineData("?view=records&lang=en", ColorScheme.Dark, ".collections")]
    [InlineData("agreements?lang=ar", ColorScheme.Light, ".card-records tbody tr")]
    [InlineData("agreements/new?lang=vi", ColorScheme.Dark, ".record-form")]
    [InlineData("countries/FR?lang=ar", ColorScheme.Dark, ".card-history li")]
    [InlineData("missions/emb-fr?lang=en", ColorScheme.Light, ".card-history li")]
    public async Task There_is_no_serious_violation(string path, ColorScheme colors, string there)
    {
        var opened = await WorkAsync(path, colors);
        await opened.Page.Locator(there).First.WaitForAsync();

        Assert.Empty(await opened.SeriousViolationsAsync());
        Assert.Empty(opened.Complaints);
    }

    private async Task<DashboardPage> WorkAsync(string path, ColorScheme colors = ColorScheme.Light)
    {
        var opened = await DashboardPage.BlankAsync(Pages, colors);
        await opened.SignInAsync("dev-editor");
        await opened.Page.GotoAsync(Address(path));
        await opened.LoadedAsync();
        return opened;
    }

    private string Address(string path) => new Uri(shipped.App.Root, $"/dashboard/work{(path.StartsWith('?') ? "" : "/")}{path}").AbsoluteUri;

    private async Task<JObject> AgencyAsync(string id) => await shipped.App.Anonymous.GetJsonAsync($"agencies/{id}");

    private static string IdOf(IPage page) => new Uri(page.Url).Segments[^1];

    private static async Task ChooseAsync(IPage page, string label, string typed, string name)
    {
        await page.GetByLabel(label).FillAsync(typed);
        await page.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}
