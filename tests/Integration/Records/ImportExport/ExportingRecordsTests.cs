using System.Net;
using System.Net.Http.Headers;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.ImportExport;

public sealed class ExportingRecordsTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.Editor.ReportAsync("agencies", "id,kind,name.en,tags\nb,party,=B,x; y\na,ministry,\"A, first\",\n");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_table_has_the_fields_that_an_import_takes_in_the_order_of_ids()
    {
        var answer = await _app.Reader.GetAsync("export/agencies?format=csv");

        Assert.Equal(
            "id,kind,name.en,name.vi,name.ar,parentId,validFrom,validTo,successorIds,language,focalPoints,classification,source.url,source.note,sources,verifiedAt,tags,version\r\n"
            + "a,ministry,\"A, first\",,,,,,,,,public,,,,,,2\r\n"
            + "b,party,'=B,,,,,,,,,public,,,,,x; y,1\r\n",
            await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment; filename=\"agencies.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task Json_is_a_list_of_all_records_with_their_stored_fields()
    {
        var answer = await _app.Reader.GetAsync("export/agencies");

        Assert.Equal("attachment; filename=\"agencies.json\"", answer.Content.Headers.ContentDisposition?.ToString());
        var body = await answer.JsonAsync();
        Assert.Equal((2, 2), ((int)body["total"]!, (int)body["version"]!));
        Assert.Equal(
            """{"id":"b","kind":"party","name":{"en":"=B"},"successorIds":[],"classification":"public","tags":["x","y"],"version":1}""",
            body["items"]![1]!.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task The_form_is_negotiated_and_the_parameter_wins()
    {
        var table = await ExportAsync("export/agencies", "text/csv");
        var list = await ExportAsync("export/agencies?format=json", "text/csv");
        var neither = await ExportAsync("export/agencies", "application/pdf");

        Assert.Equal(("text/csv", "application/json"), (table.Content.Headers.ContentType?.MediaType, list.Content.Headers.ContentType?.MediaType));
        await neither.ProblemAsync(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task An_export_that_the_client_has_already_is_not_sent_again()
    {
        var first = await _app.Reader.GetAsync("export/agencies");
        var request = new HttpRequestMessage(HttpMethod.Get, "export/agencies");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await _app.Reader.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("2", second.Headers.GetValues("Registry-Version").Single());
    }

    [Theory]
    [InlineData("kind=party", "b")]
    [InlineData("q=first", "a")]
    [InlineData("knownAt=1", "b")]
    [InlineData("tag=z", "")]
    public async Task A_part_is_chosen_as_in_a_list(string query, string ids)
    {
        var body = await _app.Reader.GetJsonAsync("export/agencies?" + query);

        Assert.Equal(ids, string.Join(",", body["items"]!.Select(item => (string?)item["id"])));
    }

    [Theory]
    [InlineData("limit=1")]
    [InlineData("sort=name")]
    [InlineData("format=xml")]
    public async Task There_are_no_pages_and_no_other_order(string query) =>
        await (await _app.Reader.GetAsync("export/agencies?" + query)).ProblemAsync(HttpStatusCode.BadRequest);

    private Task<HttpResponseMessage> ExportAsync(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return _app.Reader.SendAsync(request);
    }
}
