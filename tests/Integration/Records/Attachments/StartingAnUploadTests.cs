using System.Net;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Attachments;

public sealed class StartingAnUploadTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_start_is_answered_with_how_to_go_on()
    {
        var answer = await _app.Editor.SendStartAsync(France, new { name = "talks.mp4", size = 2_147_483_648, contentType = "video/mp4" });

        var upload = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal((2_147_483_648, 16_777_216, 128), ((long)upload["size"]!, (int)upload["chunkBytes"]!, (int)upload["chunks"]!));
        Assert.Equal(("", "0-127", false), (upload.Ranges("received"), upload.Ranges("missing"), (bool)upload["complete"]!));
        Assert.Equal(("talks.mp4", "video/mp4", "dev-editor"), ((string?)upload["name"], (string?)upload["contentType"], (string?)upload["startedBy"]));
        Assert.Equal($"/api/v1/{France}/uploads/{upload["uploadId"]}", answer.Headers.Location?.OriginalString);
        Assert.Equal(["1"], answer.Headers.GetValues("Registry-Version"));
    }

    [Fact]
    public async Task The_answer_is_what_a_GET_answers_too()
    {
        var started = await (await _app.Editor.SendStartAsync(France, new { name = "talks.mp4", size = 1 })).JsonAsync(HttpStatusCode.Created);

        var read = await _app.Editor.GetJsonAsync($"{France}/uploads/{started["uploadId"]}");

        Assert.Equal(started.ToString(), read.ToString());
    }

    [Fact]
    public async Task A_started_upload_is_in_no_list_and_changes_nothing()
    {
        await _app.Editor.StartUploadAsync(France, 1);

        Assert.Empty((await _app.Reader.GetJsonAsync($"{France}/attachments"))["items"]!);
        Assert.Equal(1, (int)(await _app.Reader.GetJsonAsync(France))["version"]!);
    }

    [Fact]
    public async Task Every_fault_of_the_body_is_named()
    {
        var unread = await _app.Editor.SendStartAsync(France, new { name = "a", size = "1", chunkbytes = 1 });
        var unfit = await _app.Editor.SendStartAsync(France, new { name = "..", size = -1, contentType = "video", sha256 = "abc" });

        Assert.Equal(["/chunkbytes", "/size"], await PointersAsync(unread, HttpStatusCode.BadRequest));
        Assert.Equal(["/contentType", "/name", "/sha256", "/size"], await PointersAsync(unfit, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Five_GiB_are_taken_and_one_byte_more_is_not()
    {
        var most = await _app.Editor.SendStartAsync(France, new { name = "a", size = UploadRequest.MostBytes });
        var more = await _app.Editor.SendStartAsync(France, new { name = "a", size = UploadRequest.MostBytes + 1 });

        Assert.Equal(320, (int)(await most.JsonAsync(HttpStatusCode.Created))["chunks"]!);
        Assert.Equal(["/size"], await PointersAsync(more, HttpStatusCode.RequestEntityTooLarge));
    }

    [Fact]
    public async Task A_repeat_under_the_same_key_is_the_same_upload_and_another_request_is_refused()
    {
        object sent = new { name = "a", size = 1 };
        var first = await _app.Editor.SendStartAsync(France, sent, ("Idempotency-Key", "k1"));

        var repeat = await _app.Editor.SendStartAsync(France, sent, ("Idempotency-Key", "k1"));
        var other = await _app.Editor.SendStartAsync(France, new { name = "a", size = 2 }, ("Idempotency-Key", "k1"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await repeat.Content.ReadAsStringAsync());
        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Single(await _app.BlobsAsync());
    }

    [Fact]
    public async Task A_key_whose_upload_ended_long_ago_begins_no_other()
    {
        var started = await (await _app.Editor.SendStartAsync(France, new { name = "a", size = 0 }, ("Idempotency-Key", "k1"))).JsonAsync(HttpStatusCode.Created);
        await _app.Editor.CompleteAsync($"{France}/uploads/{started["uploadId"]}");
        var store = _app.Services.GetRequiredService<UploadStore>();
        await store.RemoveAsync(new(new("countries", "FR"), (string)started["uploadId"]!), null, CancellationToken.None);

        var late = await _app.Editor.SendStartAsync(France, new { name = "b", size = 1 }, ("Idempotency-Key", "k1"));

        await late.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Only_what_can_be_replaced_is_to_be_replaced()
    {
        var first = (string)(await _app.Editor.AddFileAsync(France, [1]))["id"]!;
        var second = await _app.Editor.StartUploadAsync(France, 0, replaces: first);
        await _app.Editor.CompleteAsync(second);

        var unknown = await _app.Editor.SendStartAsync(France, new { name = "a", size = 1, replaces = "none" });
        var replaced = await _app.Editor.SendStartAsync(France, new { name = "a", size = 1, replaces = first });

        Assert.Equal(["/replaces"], await PointersAsync(unknown, HttpStatusCode.BadRequest));
        Assert.Contains(second.Split('/')[^1], (string)(await replaced.ProblemAsync(HttpStatusCode.Conflict))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_is_refused_where_it_could_not_end()
    {
        object sent = new { name = "a", size = 1 };

        await (await _app.Editor.SendStartAsync("countries/XX", sent)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendStartAsync("countries/XX", sent, ("Idempotency-Key", "k1"))).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.SendStartAsync(France, sent, ("If-Match", "\"7\""))).ProblemAsync(HttpStatusCode.PreconditionFailed);
        await (await _app.Reader.SendStartAsync(France, sent)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await _app.Anonymous.SendStartAsync(France, sent)).ProblemAsync(HttpStatusCode.Unauthorized);
    }

    private static async Task<IEnumerable<string>> PointersAsync(HttpResponseMessage answer, HttpStatusCode expected) =>
        (await answer.ProblemAsync(expected))["errors"]!.Select(error => (string)error["pointer"]!).Order(StringComparer.Ordinal);
}
