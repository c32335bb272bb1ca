using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>What editors do each day, in as many clicks as it may take, in three languages.</summary>
public sealed class EditorsTasksTests : PageTests
{
    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("JP", en: "Japan"));
        await _app.CreateAsync("agencies", new { id = "min-seas", kind = "ministry", name = new { en = "Ministry of Seas", vi = "Bộ Biển", ar = "وزارة البحار" } });
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Before", "After")]
    [InlineData("vi", "Trước", "Sau")]
    [InlineData("ar", "سابقًا", "لاحقًا")]
    public async Task A_date_is_corrected_and_shown_before_and_after_in_three_clicks(string language, string before, string after)
    {
        await _app.CreateAsync("activities", new { id = "visit", kind = "state_visit", countryIds = new[] { "JP" }, startsOn = "2026-03-01", title = new { en = "Visit" } });
        var hand = await OpenAsync($"records/activities/visit?lang={language}");

        await hand.ClickAsync("a[href*='work/activities/visit']");
        await hand.Page.Locator("#field-startsOn").FillAsync("2026-03-02");
        await hand.ClickAsync(".form-buttons button[type=submit]");
        var change = hand.Page.Locator(".card-history li").First;
        await Assertions.Expect(hand.Page.Locator(".card-history li")).ToHaveCountAsync(2);
        await hand.ClickAsync(change.Locator("summary"));

        await Assertions.Expect(change.Locator(".patch-before")).ToContainTextAsync(before);
        await Assertions.Expect(change.Locator(".patch-after")).ToContainTextAsync(after);
        Assert.Equal(2, await change.Locator(".patch-before, .patch-after").CountAsync());
        Assert.Equal(3, hand.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task A_deleted_record_is_brought_back_in_three_clicks(string language)
    {
        await _app.Admin.DeleteAsync("agencies/min-seas", (await _app.Admin.GetJsonAsync("agencies/min-seas")).Version());
        var hand = await OpenAsync($"work?lang={language}");

        await hand.ClickAsync("a[href*='view=records']");
        await hand.ClickAsync("main a[href*='work/agencies']:not([href*='new'])");
        await hand.ClickAsync(".deleted-records button");

        await Assertions.Expect(hand.Page.Locator(".deleted-records button")).ToHaveCountAsync(0);
        await Assertions.Expect(hand.Page.Locator(".card-records tbody a")).ToHaveCountAsync(1);
        Assert.Equal("min-seas", (string?)(await _app.Anonymous.GetJsonAsync("agencies/min-seas"))["id"]);
        Assert.Equal(3, hand.Count);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public async Task An_agreement_and_its_file_are_saved_by_one_form(string language)
    {
        var hand = await OpenAsync($"work/agreements/new?about=JP&lang={language}");
        await hand.Page.Locator("#field-title-en").FillAsync("Agreement on railways");
        await hand.Page.Locator("#field-type").SelectOptionAsync("agreement");
        await hand.Page.Locator("#field-status").SelectOptionAsync("signed");
        await hand.Page.Locator("#field-signedOn").FillAsync("2026-03");
        await hand.Page.Locator(".chosen-files input[type=file]").SetInputFilesAsync(new FilePayload { Name = "văn bản.txt", MimeType = "text/plain", Buffer = "Articles"u8.ToArray() });
        await Assertions.Expect(hand.Page.Locator(".chosen-files li")).ToContainTextAsync("văn bản.txt");

        await hand.ClickAsync(".form-buttons button[type=submit]");
        await Assertions.Expect(hand.Page.Locator(".attachments .facts")).ToContainTextAsync("văn bản.txt");

        var saved = (await _app.Anonymous.GetJsonAsync("agreements"))["items"]!.Single();
        Assert.Equal(("2026-03", "văn bản.txt"), ((string?)saved["signedOn"], (string?)saved["attachments"]!.Single()["name"]));
        Assert.Equal(1, hand.Count);
    }

    [Fact]
    public async Task A_chosen_file_can_be_left_out_again()
    {
        var hand = await OpenAsync("work/agencies/new?lang=en");
        await hand.Page.Locator(".chosen-files input[type=file]").SetInputFilesAsync(new FilePayload { Name = "a.txt", MimeType = "text/plain", Buffer = "a"u8.ToArray() });

        await hand.Page.GetByRole(AriaRole.Button, new() { Name = "Leave out a.txt" }).ClickAsync();

        await Assertions.Expect(hand.Page.Locator(".chosen-files li")).ToHaveCountAsync(0);
    }

    private async Task<CountedClicks> OpenAsync(string path) => new((await WorkPage.OpenAsync(Pages, _app, path, "dev-editor")).Page);
}
