using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.Commitments;

/// <summary>Reviews of the past are written with the record by an admin only, and nobody takes an assessment back by restoring or deleting.</summary>
public sealed class ReviewsOfThePastTests : IAsyncLifetime
{
    private readonly MovableClock _clock = new(new(2025, 9, 2, 3, 0, 0, TimeSpan.Zero));
    private RegistryApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        await _app.CreateAsync("agencies", Some.Agency("lead"));
        await _app.CreateAsync("commitments", Some.Commitment("bridge", "lead"));
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task An_admin_adds_reviews_of_the_past_with_the_record_and_nobody_loses_one()
    {
        var commitment = await (await ReviewAsync(new { status = "limited" })).JsonAsync(HttpStatusCode.Created);
        var added = new JObject { ["reviews"] = new JArray(commitment["reviews"]![0]!, new JObject { ["on"] = "2025-09-02", ["by"] = "lead", ["voice"] = "claim", ["status"] = "suspended" }) };

        var refused = await _app.Editor.PatchJsonAsync("commitments/bridge", added.ToString(), 3).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var longer = await (await _app.Admin.PatchJsonAsync("commitments/bridge", added.ToString(), 3)).JsonAsync();
        var problem = await _app.Admin.PatchJsonAsync("commitments/bridge", """{ "reviews": [] }""", 4).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews/1"], refused.Pointers());
        Assert.Equal("suspended", (string?)longer["status"]);
        Assert.Equal(["/reviews"], problem.Pointers());
    }

    [Fact]
    public async Task An_editor_imports_no_reviews_and_an_admin_does()
    {
        var row = new JArray(Some.Commitment("railway", "lead", more: new { reviews = new[] { new { on = "2025-03-01", by = "lead", voice = "assessment", status = "limited" } } }));

        var refused = await _app.Editor.PostJsonAsync("import/commitments", row.ToString()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await (await _app.Admin.PostJsonAsync("import/commitments", row.ToString())).JsonAsync();

        Assert.Contains("only an admin", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("limited", (string?)(await _app.Anonymous.GetJsonAsync("commitments/railway"))["status"]);
    }

    [Fact]
    public async Task An_editor_brings_no_state_back_that_has_other_assessments()
    {
        await AssessAsync(new { status = "limited" });

        var refused = await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews"], refused.Pointers());
        Assert.Empty((await (await _app.Admin.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null)).JsonAsync())["reviews"]!);
    }

    [Fact]
    public async Task Deleting_first_takes_no_assessment_back()
    {
        await AssessAsync(new { status = "limited" });
        await _app.Editor.DeleteAsync("commitments/bridge", await _app.VersionAsync());

        var refused = await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews"], refused.Pointers());
        Assert.Single((await (await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore", null)).JsonAsync())["reviews"]!);
    }

    [Fact]
    public async Task A_mistake_is_undone_by_bringing_the_older_state_back()
    {
        await ReviewAsync(new { status = "cancelled" });

        var restored = await (await _app.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null)).JsonAsync();

        Assert.Equal("not_started", (string?)restored["status"]);
        Assert.Empty(restored["reviews"]!);
    }

    private Task<HttpResponseMessage> AssessAsync(object body) => _app.Admin.PostJsonAsync("commitments/bridge/reviews", body);

    private Task<HttpResponseMessage> ReviewAsync(object body) => _app.Editor.PostJsonAsync("commitments/bridge/reviews", body);
}
