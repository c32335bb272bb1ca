using System.Net;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records;

public sealed class WritingARecordTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync() => _app = await RegistryApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_new_record_is_answered_with_its_place_and_its_version()
    {
        var answer = await _app.Editor.PostJsonAsync("countries", Some.Country("FR"));

        var created = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal("/api/v1/countries/FR", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", answer.Headers.ETag?.Tag);
        Assert.Equal(1, (int)created["version"]!);
        Assert.Equal("dev-editor", (string)created["createdBy"]!);
    }
}
