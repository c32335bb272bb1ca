using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Tables;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The daily tasks of editors, each within a maximum number of clicks, in three languages.</summary>
public sealed class EditorsTasksTests : SmallRegistryTests
{
    [Theory]
    [InlineData("en", "Before", "After")]
    [InlineData("vi", "Trước", "Sau")]
    [InlineData("ar", "سابقًا", "لاحقًا")]
    public async Task A_date_is_corrected_and_shown_before_and_after_in_three_clicks(string language, string before, string after)
    {
        await App.CreateAsync("activities", new { id = "visit", kind = "state_visit", countryIds = new[] { "JP" }, startsOn = "2026-03-01", title = new { en = "Visit" } });
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
        await App.Admin.DeleteAsync("agencies/min-seas", (await App.Admin.GetJsonAsync("agencies/min-seas")).Version());
        var hand = await OpenAsync($"work?lang={language}");

        await hand.ClickAsync("nav a[href*='view=records']");
        await hand.ClickAsync("main a[href*='work/agencies']:not([href*='new'])");
        await hand.ClickAsync(".deleted-records button");

        await Assertions.Expect(hand.Page.Locator(".deleted-records button")).ToHaveCountAsync(0);
        await Assertions.Expect(hand.Page.Locator(".card-records tbody a")).ToHaveCountAsync(1);
        Assert.Equal("min-seas", (string?)(await App.Anonymous.GetJsonAsync("agencies/min-seas"))["id"]);
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

        var saved = (await App.Anonymous.GetJsonAsync("agreements"))["items"]!.Single();
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

    [Theory]
    [InlineData("en", "must be one of")]
    [InlineData("vi", "chọn một giá trị trong danh mục")]
    [InlineData("ar", "تُختار قيمة من القائمة")]
    public async Task Three_faults_of_a_file_are_corrected_in_place_in_three_clicks(string language, string fault)
    {
        const string Faulty = "id,kind,name.en,validFrom,parentId\nbad,club,Bad,,\nlate,party,Late,31 June,\nlost,party,Lost,,min-ses\n";
        var hand = await OpenAsync($"work/import?collection=agencies&lang={language}");
        await hand.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "agencies.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Faulty) });
        await Assertions.Expect(hand.Page.Locator(".import-cell .field-fault")).ToHaveCountAsync(3);
        await Assertions.Expect(hand.Page.Locator("[data-cell='2 kind'] .field-fault")).ToContainTextAsync(fault);

        await hand.ChooseAsync("[data-cell='2 kind'] select", "party");
        await hand.Page.Locator("[data-cell='3 validFrom'] input").FillAsync("2020-06");
        await hand.ClickAsync("[data-cell='4 parentId'] input");
        await hand.Page.Keyboard.TypeAsync("min-seas");
        await Assertions.Expect(hand.Page.Locator("[data-cell='4 parentId'] [role=option]")).ToHaveCountAsync(1);
        await hand.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(hand.Page.Locator(".import-cell .field-fault")).ToHaveCountAsync(0);
        await hand.ClickAsync(".card-report .primary");
        await hand.Page.Locator(".import-done").WaitForAsync();

        var late = await App.Anonymous.GetJsonAsync("agencies/late");
        var lost = await App.Anonymous.GetJsonAsync("agencies/lost");
        Assert.Equal(("2020-06", "min-seas"), ((string?)late["validFrom"], (string?)lost["parentId"]));
        Assert.Equal(3, hand.Count);
    }

    [Fact]
    public async Task Faults_of_a_workbook_are_corrected_in_place_and_a_correction_may_be_wrong_again()
    {
        var workbook = await Workbooks.ChangeAsync(await App.Editor.WorkbookBytesAsync("export/agencies?format=xlsx"), "B2=club");
        var hand = await OpenAsync("work/import?collection=agencies&lang=en");
        await hand.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "agencies.xlsx", MimeType = Workbooks.MediaType, Buffer = workbook });
        var kind = hand.Page.Locator("[data-cell='2 kind']");

        await kind.Locator("select").SelectOptionAsync("");
        await Assertions.Expect(kind.Locator(".field-fault")).ToContainTextAsync("is required");
        await kind.Locator("select").SelectOptionAsync("party");
        await Assertions.Expect(kind.Locator(".field-fault")).ToHaveCountAsync(0);
        await hand.Page.Locator(".card-report .primary").ClickAsync();
        await hand.Page.Locator(".import-done").WaitForAsync();

        Assert.Equal("party", (string?)(await App.Anonymous.GetJsonAsync("agencies/min-seas"))["kind"]);
    }

    private async Task<CountedClicks> OpenAsync(string path) => new((await WorkPage.OpenAsync(Pages, App, path, "dev-editor")).Page);
}
