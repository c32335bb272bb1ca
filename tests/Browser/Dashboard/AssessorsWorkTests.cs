using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>The day of an assessor on <em>My work</em>, from the first claim to the end of the round.</summary>
public sealed class AssessorsWorkTests : MyWorkScene
{
    /// <summary>The clicks to agree with a claim: to fill in as reported, and to go on to the next.</summary>
    private const int ClicksToAnAssessment = 2;

    private const string Send = "Assess, and go to the next";
    private const string Changed = "The commitment has changed since you opened it.";

    [Theory]
    [InlineData("en", "Every report is assessed.")]
    [InlineData("vi", "Đã đánh giá hết các báo cáo.")]
    [InlineData("ar", "قُيّمت كل التقارير.")]
    public async Task An_assessor_sees_the_claim_with_its_evidence_assesses_it_and_the_next_one_comes(string language, string none)
    {
        await ClaimAsync("gate", new { status = "complete", note = "Cửa khẩu đã mở", evidence = new[] { new { url = "https://example.org/gate" } } });
        await ClaimAsync("school", new { status = "limited", progress = 30 });
        await Scene.App.CreateAsync("commitments", Some.Commitment("old", "moc", more: new { reviews = new[] { new { on = "2025-03-31", by = "moc", voice = "claim", status = "limited" } } }));
        var opened = await OpenAsync($"work?lang={language}", "assessor");
        var page = opened.Page;

        await Assertions.Expect(page.Locator(".my-waiting a")).ToHaveTextAsync(Titles(language, "old", "gate", "road", "school"));
        await AgreeAsync(page, Title(language, "old"));
        await Assertions.Expect(page.Locator(".my-said")).ToContainTextAsync("Cửa khẩu đã mở");
        await Assertions.Expect(page.Locator(".my-proofs a")).ToHaveAttributeAsync("href", "https://example.org/gate");
        await AgreeAsync(page, Title(language, "gate"));
        await AgreeAsync(page, Title(language, "road"));
        await AgreeAsync(page, Title(language, "school"));

        await page.GetByText(none, new() { Exact = true }).WaitForAsync();
        Assert.Equal(["claim province complete", "assessment assessor complete"], await Scene.ReviewsAsync("gate"));
        Assert.Equal(["claim province limited 30", "assessment assessor limited 30"], await Scene.ReviewsAsync("school"));
        Assert.Equal(4 * ClicksToAnAssessment, Clicks);
        Assert.Empty(opened.Complaints);
    }

    [Fact]
    public async Task A_claim_that_changed_while_it_was_looked_at_is_not_assessed_unseen()
    {
        await ClaimAsync("gate", new { status = "limited", progress = 10 });
        var page = (await OpenAsync("work?lang=en&open=gate", "assessor")).Page;
        await page.Locator("#field-status").SelectOptionAsync("limited");
        await ClaimAsync("gate", new { status = "suspended", note = "The partner has stopped" });

        await page.GetByRole(AriaRole.Button, new() { Name = Send }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Changed }).WaitForAsync();
        await Assertions.Expect(page.Locator(".my-said")).ToContainTextAsync("The partner has stopped");
        Assert.DoesNotContain(await Scene.ReviewsAsync("gate"), review => review.StartsWith("assessment", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = Send }).ClickAsync();
        await Assertions.Expect(page.Locator(".my-title")).ToHaveTextAsync("Open bridge road");
        Assert.Contains("assessment assessor limited", await Scene.ReviewsAsync("gate"));
    }

    [Fact]
    public async Task A_claim_that_came_while_somebody_typed_is_looked_at_before_the_assessment_goes()
    {
        await ClaimAsync("gate", new { status = "limited", progress = 10 });
        var page = (await OpenAsync("work?lang=en&open=gate", "assessor")).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Fill in as reported" }).ClickAsync();
        await Assertions.Expect(page.Locator("#field-status")).ToHaveValueAsync("limited");
        await ClaimAsync("gate", new { status = "suspended", note = "The partner has stopped" });
        await RefreshAsync(page, "/commitments/gate");
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Changed }).WaitForAsync();
        await Assertions.Expect(page.Locator(".my-said")).ToContainTextAsync("The partner has stopped");

        // A third claim, which the page has not read yet.
        await ClaimAsync("gate", new { status = "complete", evidence = new[] { new { url = "https://example.org/gate" } } });
        await page.GetByRole(AriaRole.Button, new() { Name = Send }).ClickAsync();
        await page.Locator(".my-proofs").WaitForAsync();
        await page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Changed }).WaitForAsync();
        Assert.DoesNotContain(await Scene.ReviewsAsync("gate"), review => review.StartsWith("assessment", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = Send }).ClickAsync();
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync("Open bridge road");
        Assert.Contains("assessment assessor limited 10", await Scene.ReviewsAsync("gate"));
    }

    [Fact]
    public async Task Typed_text_stays_in_view_when_another_assessor_comes_first()
    {
        await ClaimAsync("gate", new { status = "limited", progress = 10 });
        var page = (await OpenAsync("work?lang=en", "assessor")).Page;
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync("Open bridge gate");
        await page.Locator("#field-status").SelectOptionAsync("suspended");
        await AssessAsync("gate", new { status = "limited" });

        await RefreshAsync(page, "/commitments");

        await Assertions.Expect(page.Locator(".my-waiting a")).ToHaveTextAsync(["Open bridge road"]);
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync("Open bridge gate");
        await Assertions.Expect(page.Locator("#field-status")).ToHaveValueAsync("suspended");
        await page.Locator(".my-waiting a").ClickAsync();
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync("Open bridge road");
        // By the keyboard, because the form above is still growing while its parts arrive.
        await page.Locator(".card-unsaved a").PressAsync("Enter");
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync("Open bridge gate");
        await Assertions.Expect(page.Locator("#field-status")).ToHaveValueAsync("suspended");
    }

    [Fact]
    public async Task A_round_that_an_editor_prepared_is_closed_by_an_assessor()
    {
        await (await Scene.App.Editor.SendJsonAsync(HttpMethod.Post, "reviewCycles/2025-q2/prepare", null)).JsonAsync();
        var page = (await OpenAsync("work?lang=en", "assessor")).Page;
        var rounds = page.Locator(".card-rounds-to-close");
        await Assertions.Expect(rounds).ToContainTextAsync("Marked as ready by dev-editor on 15 June 2025");

        await rounds.GetByRole(AriaRole.Button, new() { Name = "Close this review cycle" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close this review cycle" }).ClickAsync();

        await rounds.GetByText("No review cycle is open.").WaitForAsync();
        Assert.Equal("closed", (string?)(await Scene.App.Reader.GetJsonAsync("reviewCycles/2025-q2"))["status"]);
    }

    private async Task AssessAsync(string id, object assessment) =>
        await (await Scene.Assessor.PostJsonAsync($"commitments/{id}/reviews", assessment)).JsonAsync(System.Net.HttpStatusCode.Created);

    private async Task AgreeAsync(IPage page, string title)
    {
        await Assertions.Expect(page.Locator("h3.my-title")).ToHaveTextAsync(title);
        await ClickAsync(page.Locator(".my-claimed .card-body > p > button"));
        await ClickAsync(page.Locator(".my-claimed button[type=submit]"));
    }
}
