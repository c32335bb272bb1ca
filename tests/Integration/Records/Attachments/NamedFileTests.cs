using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>A commitment's reviews name its files as evidence.</summary>
public sealed class NamedFileTests : IAsyncLifetime
{
    private const string Bridge = "commitments/bridge";

    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("lead"));
        await _app.CreateAsync("commitments", Some.Commitment("bridge", "lead"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_file_that_its_record_names_elsewhere_is_not_removed()
    {
        var file = (string)(await _app.Editor.AddFileAsync(Bridge, [1]))["id"]!;
        var other = (string)(await _app.Editor.AddFileAsync(Bridge, [2]))["id"]!;
        var review = new { status = "complete", evidence = new[] { new { attachmentId = file } } };
        var version = (await (await _app.Editor.PostJsonAsync($"{Bridge}/reviews", review)).JsonAsync(HttpStatusCode.Created)).Version();

        var refused = await _app.Editor.DeleteAsync($"{Bridge}/attachments/{file}", version);
        var removed = await _app.Editor.DeleteAsync($"{Bridge}/attachments/{other}", version);

        var problem = await refused.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal($"The record {Bridge} refers to the attachment {file} at /reviews/0/evidence/0/attachmentId. Remove the reference first.", (string)problem["detail"]!);
        Assert.Equal([Bridge], problem["conflicts"]!.Select(key => (string)key!));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
    }
}
