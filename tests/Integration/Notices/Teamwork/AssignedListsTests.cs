using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>Record lists by the person to whom records are given, for readers of what is internal only.</summary>
public sealed class AssignedListsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(settings: [.. RegistryApp.Key(3, "reporter-a", "reporter", "min-a")]);
        foreach (var id in new[] { "FR", "DE", "JP" })
            await _app.CreateAsync("countries", Some.Country(id, en: $"Country {id}"));
        await _app.CreateAsync("countries", Some.Country("IT", en: "Country IT", classification: "confidential"));
        await GiveAsync("FR", "dev-reader");
        await GiveAsync("DE", "dev-editor");
        await GiveAsync("IT", "dev-admin");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("assigned=me", "FR")]
    [InlineData("assigned=others", "DE")]
    [InlineData("assigned=nobody", "JP")]
    [InlineData("assigned=me,nobody", "FR JP")]
    [InlineData("assignee=DEV-EDITOR", "DE")]
    [InlineData("assignee=dev-admin", "")]
    public async Task A_reader_lists_what_is_his_anothers_or_nobodys(string filter, string ids) => Assert.Equal(ids, await IdsAsync(_app.Reader, filter));

    [Fact]
    public async Task Another_caller_gets_another_list_at_the_same_version()
    {
        Assert.Equal("FR", await IdsAsync(_app.Reader, "assigned=me"));
        Assert.Equal("DE", await IdsAsync(_app.Editor, "assigned=me"));
        Assert.Equal("IT", await IdsAsync(_app.Admin, "assigned=me"));
        Assert.Equal("DE FR", await IdsAsync(_app.Admin, "assigned=others"));
    }

    [Fact]
    public async Task The_facets_count_as_the_lists_do()
    {
        var facets = (await _app.Reader.GetJsonAsync("facets/countries?facet=assigned,assignee"))["facets"]!;

        Assert.Equal(["me 1", "nobody 1", "others 1"], Counts(facets[0]!));
        Assert.Equal(["dev-editor 1", "dev-reader 1"], Counts(facets[1]!));
    }

    [Theory]
    [InlineData("countries?assigned=nobody")]
    [InlineData("countries?assignee=dev-reader")]
    [InlineData("facets/countries?facet=assigned")]
    [InlineData("facets/countries?assignee=dev-reader")]
    public async Task The_public_and_agencies_do_not_know_the_filters(string path)
    {
        using var reporter = _app.Client("reporter-a");

        foreach (var client in new[] { _app.Anonymous, reporter })
            await (await client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_collection_whose_records_are_given_to_nobody_does_not_have_them() =>
        await (await _app.Reader.GetAsync("observances?assigned=me")).ProblemAsync(HttpStatusCode.BadRequest);

    private async Task GiveAsync(string id, string person) =>
        Assert.Equal(HttpStatusCode.Created, (await _app.Admin.SendJsonAsync(HttpMethod.Put, $"countries/{id}/assignment", new { person })).StatusCode);

    private static async Task<string> IdsAsync(HttpClient client, string filter) =>
        string.Join(' ', (await client.GetJsonAsync($"countries?{filter}&sort=id"))["items"]!.Select(item => (string)item["id"]!).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Counts(JToken facet) => facet["values"]!.Select(value => $"{value["value"]} {value["count"]}").Order(StringComparer.Ordinal);
}
