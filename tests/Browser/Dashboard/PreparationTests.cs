using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>What is prepared for an anniversary, on the calendar and in its forms.</summary>
[Collection(ShippedData.Name)]
public sealed class PreparationTests(ShippedRegistry shipped) : PageTests
{
    private const string Bolivia = "relations.established:countries:BO:2027-02-10";
    private const string Serbia = "relations.established:countries:RS:2027-03-10";

    [Theory]
    [InlineData("en", "To prepare", "Gift")]
    [InlineData("vi", "Việc chuẩn bị", "Quà tặng")]
    [InlineData("ar", "التحضيرات", "هدية")]
    public async Task The_desk_sees_the_tasks_of_an_anniversary_and_the_letter(string language, string summary, string gift)
    {
        var opened = await OpenAsync($"calendar?lang={language}&on=2027-02-10");

        await opened.Page.Locator("details.preparation summary").Filter(new() { HasText = summary }).First.ClickAsync();

        await Assertions.Expect(opened.Page.Locator(".tasks > li").Filter(new() { HasText = gift })).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("details.preparation a[download]").First).ToHaveAttributeAsync("href", $"/api/v1/anniversaries/{Bolivia}/letter?lang={language}&format=docx");
        Assert.Empty(await opened.SeriousViolationsAsync());
    }

    [Fact]
    public async Task Text_typed_for_one_anniversary_stays_out_of_the_form_of_another()
    {
        var opened = await OpenAsync($"work/jubileeTasks/new?lang=en&occasionId={Bolivia}&kind=gift");
        await opened.Page.GetByLabel("Person or post responsible", new() { Exact = true }).FillAsync("Somebody");

        await GoAsync(opened, $"work/jubileeTasks/new?lang=en&occasionId={Serbia}&kind=gift");
        var occasion = await opened.Page.Locator("form input").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        await GoAsync(opened, $"work/jubileeTasks/new?lang=en&occasionId={Bolivia}&kind=gift");

        Assert.Contains(Serbia, occasion);
        Assert.DoesNotContain("Somebody", occasion);
        await Assertions.Expect(opened.Page.GetByLabel("Person or post responsible", new() { Exact = true })).ToHaveValueAsync("Somebody");
    }

    private async Task<DashboardPage> OpenAsync(string path)
    {
        var opened = await DashboardPage.BlankAsync(Pages);
        // Leaving a form with input asks first.
        opened.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await opened.SignInAsync("dev-editor");
        await GoAsync(opened, path);
        return opened;
    }

    private async Task GoAsync(DashboardPage opened, string path)
    {
        await opened.Page.GotoAsync(new Uri(shipped.App.Root, "/dashboard/" + path).AbsoluteUri);
        await opened.LoadedAsync();
        await opened.AnsweredAsync();
    }
}
