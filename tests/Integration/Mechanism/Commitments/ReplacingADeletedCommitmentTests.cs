using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Records.ImportExport;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Mechanism.Commitments;

/// <summary>An assessment of the ministry cannot be removed by deleting a commitment and creating a new one with its id.</summary>
public sealed class ReplacingADeletedCommitmentTests : IAsyncLifetime
{
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("agencies", Some.Agency("lead"));
        await _app.CreateAsync("commitments", Some.Commitment("bridge", "lead"));
        var assessed = await (await _app.Admin.PostJsonAsync("commitments/bridge/reviews", new { status = "limited" })).JsonAsync(HttpStatusCode.Created);
        await _app.Editor.DeleteAsync("commitments/bridge", assessed.Version());
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Theory]
    [InlineData("POST", "commitments", null)]
    [InlineData("PUT", "commitments/bridge", "*")]
    public async Task No_new_one_takes_its_id(string method, string path, string? ifNoneMatch)
    {
        (string, string)[] headers = ifNoneMatch is null ? [] : [("If-None-Match", ifNoneMatch)];

        var refused = await _app.Editor.SendJsonAsync(new(method), path, Some.Commitment("bridge", "lead"), headers).RefusalAsync(HttpStatusCode.Conflict);

        Assert.Contains("POST commitments/bridge/restore", (string)refused["detail"]!, StringComparison.Ordinal);
        Assert.Single((await (await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore", null)).JsonAsync())["reviews"]!);
    }

    [Fact]
    public async Task No_row_of_an_import_takes_its_id_either()
    {
        var refused = await _app.Editor.RefusedAsync("commitments", "id,title.en,leadAgencyId,madeOn\nbridge,Bridge,lead,2025-01-15\n");

        Assert.Equal(["/id"], refused.Pointers());
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Admin.GetAsync("commitments/bridge")).StatusCode);
    }

    [Fact]
    public async Task An_admin_makes_a_new_one()
    {
        var made = await (await _app.Admin.PostJsonAsync("commitments", Some.Commitment("bridge", "lead"))).JsonAsync(HttpStatusCode.Created);

        Assert.Empty(made["reviews"]!);
    }

    [Fact]
    public async Task One_that_was_hidden_is_as_one_that_never_was()
    {
        var secret = await (await _app.Admin.PostJsonAsync("commitments", Some.Commitment("secret", "lead", more: new { classification = "confidential" }))).JsonAsync(HttpStatusCode.Created);
        await _app.Admin.DeleteAsync("commitments/secret", secret.Version());

        var made = await _app.Editor.PostJsonAsync("commitments", Some.Commitment("secret", "lead"));

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }
}
