using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Treaties.Documents;

/// <summary>Documents and commendations: none are shipped.</summary>
public sealed class DocumentTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("FR"));
        await _app.CreateAsync("documents", new { id = "brief", type = "policy_brief", title = new { vi = "Báo cáo" }, authors = new[] { "Nguyễn Văn A", "Trần B" }, countryIds = new[] { "FR", "VN" }, topics = new[] { "energy", "trade" }, language = "vi", publishedOn = "2025-03" });
        await _app.CreateAsync("documents", new { id = "speech", type = "speech", title = new { en = "Speech" }, topics = new[] { "trade" }, language = "en" });
        await _app.CreateAsync("commendations", new { id = "medal", title = new { en = "Medal" }, awardedBy = "The President", awardedOn = "2025", recipients = new[] { "Policy Department" } });
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("documents?type=policy_brief", "brief")]
    [InlineData("documents?country=VN", "brief")]
    [InlineData("documents?topic=trade&sort=id", "brief,speech")]
    [InlineData("documents?author=Trần B", "brief")]
    [InlineData("documents?language=en", "speech")]
    [InlineData("documents?from=2025-03-31", "brief")]
    [InlineData("documents?to=2025-02-28", "")]
    [InlineData("documents?asOf=2025-02-28", "speech")]
    [InlineData("documents?q=bao cao", "brief")]
    [InlineData("commendations?recipient=policy department", "medal")]
    [InlineData("commendations?awardedBy=The President&from=2025-06-01&to=2025-06-01", "medal")]
    [InlineData("commendations?asOf=2024-12-31", "")]
    public async Task A_filter_lets_through_what_it_says(string path, string ids) =>
        Assert.Equal(ids, string.Join(',', (await _app.Anonymous.GetJsonAsync(path)).Ids()));

    [Fact]
    public async Task A_document_about_a_country_stands_in_its_timeline()
    {
        var entry = (await _app.Anonymous.GetJsonAsync("countries/FR/timeline?lang=vi"))["items"]!.Last();

        Assert.Equal(("2025-03", "document.policy_brief", "Báo cáo tham mưu chính sách", "Báo cáo"), ((string)entry["on"]!, (string)entry["event"]!, (string)entry["label"]!, (string)entry["title"]!));
    }

    [Theory]
    [InlineData("documents", """{"type":"speech","title":{"en":"x"},"language":"english"}""", "/language")]
    [InlineData("commendations", """{"title":{"en":"x"}}""", "/recipients")]
    [InlineData("activities", """{"kind":"visit","title":{"en":"x"},"countryIds":[],"startsOn":"2025"}""", "/countryIds")]
    public async Task A_fault_is_named_by_its_field(string collection, string body, string pointer)
    {
        var problem = await _app.Editor.PostJsonAsync(collection, body).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal([pointer], problem.Pointers());
    }
}
