using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

public sealed class RemovingAFileTests : IAsyncLifetime
{
    private const string France = "countries/FR";

    private readonly byte[] _bytes = Uploads.Bytes(1000);
    private RegistryApp _app = null!;
    private string _path = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await (await _app.Editor.PostJsonAsync("countries", Some.Country("FR"))).JsonAsync(HttpStatusCode.Created);
        _path = $"{France}/attachments/{(await _app.Editor.AddFileAsync(France, _bytes))["id"]}";
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_that_was_removed_is_not_there_any_more()
    {
        var answer = await _app.Editor.DeleteAsync(_path, ifMatch: 2);

        Assert.Equal((HttpStatusCode.NoContent, "\"3\""), (answer.StatusCode, answer.Headers.ETag?.Tag));
        Assert.Equal(["3"], answer.Headers.GetValues("Registry-Version"));
        await (await _app.Reader.GetFileAsync(_path)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty((await _app.Reader.GetJsonAsync(France))["attachments"]!);
    }

    [Fact]
    public async Task The_version_before_the_removal_still_has_it()
    {
        await _app.Editor.DeleteAsync(_path, ifMatch: 2);

        Assert.Equal(_bytes, await _app.Reader.GetByteArrayAsync($"{_path}?knownAt=2"));
    }

    [Fact]
    public async Task Setting_the_record_back_brings_a_removed_file_back()
    {
        await _app.Editor.DeleteAsync(_path, ifMatch: 2);

        await (await _app.Editor.SendJsonAsync(HttpMethod.Post, $"{France}/restore?version=2", null)).JsonAsync();

        Assert.Equal(_bytes, await _app.Reader.GetByteArrayAsync(_path));
    }

    [Fact]
    public async Task A_deleted_record_takes_its_files_along_and_brings_them_back()
    {
        await _app.Editor.DeleteAsync(France, ifMatch: 2);
        await (await _app.Reader.GetFileAsync(_path)).ProblemAsync(HttpStatusCode.NotFound);

        await (await _app.Editor.SendJsonAsync(HttpMethod.Post, $"{France}/restore", null)).JsonAsync();

        Assert.Equal(_bytes, await _app.Reader.GetByteArrayAsync(_path));
    }

    [Fact]
    public async Task Removing_needs_the_records_version()
    {
        var missing = await _app.Editor.SendJsonAsync(HttpMethod.Delete, _path, null);
        var stale = await _app.Editor.DeleteAsync(_path, ifMatch: 1);

        Assert.Equal(2, (int)(await missing.ProblemAsync(HttpStatusCode.PreconditionRequired))["currentVersion"]!);
        Assert.Equal(2, (int)(await stale.ProblemAsync(HttpStatusCode.PreconditionFailed))["currentVersion"]!);
        Assert.Equal(_bytes, await _app.Reader.GetByteArrayAsync(_path));
    }

    [Fact]
    public async Task A_file_that_the_record_does_not_name_cannot_be_removed()
    {
        await (await _app.Editor.DeleteAsync($"{France}/attachments/none", ifMatch: 2)).ProblemAsync(HttpStatusCode.NotFound);
        await (await _app.Editor.DeleteAsync("countries/XX/attachments/none", ifMatch: 2)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Removing_needs_an_editor() =>
        await (await _app.Reader.DeleteAsync(_path, ifMatch: 2)).ProblemAsync(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_patch_of_the_record_leaves_its_files_alone()
    {
        await (await _app.Editor.PatchJsonAsync(France, new { tags = new[] { "g7" } }, ifMatch: 2)).JsonAsync();

        Assert.Equal(_bytes, await _app.Reader.GetByteArrayAsync(_path));
    }
}
