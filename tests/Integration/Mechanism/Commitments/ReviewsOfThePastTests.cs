using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.Commitments;

/// <summary>Reviews of the past are written with the record by an admin only, and nobody takes an assessment back by restoring or deleting.</summary>
public sealed class ReviewsOfThePastTests : OnABridge
{
    [Fact]
    public async Task An_admin_adds_reviews_of_the_past_with_the_record_and_nobody_loses_one()
    {
        var commitment = await (await ReviewAsync(new { status = "limited" })).JsonAsync(HttpStatusCode.Created);
        var added = new JObject { ["reviews"] = new JArray(commitment["reviews"]![0]!, new JObject { ["on"] = "2025-09-02", ["by"] = "lead", ["voice"] = "claim", ["status"] = "suspended" }) };

        var refused = await App.Editor.PatchJsonAsync("commitments/bridge", added.ToString(), 3).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        var longer = await (await App.Admin.PatchJsonAsync("commitments/bridge", added.ToString(), 3)).JsonAsync();
        var problem = await App.Admin.PatchJsonAsync("commitments/bridge", """{ "reviews": [] }""", 4).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews/1"], refused.Pointers());
        Assert.Equal("suspended", (string?)longer["status"]);
        Assert.Equal(["/reviews"], problem.Pointers());
    }

    [Fact]
    public async Task An_editor_imports_no_reviews_and_an_admin_does()
    {
        var row = new JArray(Some.Commitment("railway", "lead", more: new { reviews = new[] { new { on = "2025-03-01", by = "lead", voice = "assessment", status = "limited" } } }));

        var refused = await App.Editor.PostJsonAsync("import/commitments", row.ToString()).RefusalAsync(HttpStatusCode.UnprocessableEntity);
        await (await App.Admin.PostJsonAsync("import/commitments", row.ToString())).JsonAsync();

        Assert.Contains("only an admin", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal("limited", (string?)(await App.Anonymous.GetJsonAsync("commitments/railway"))["status"]);
    }

    [Fact]
    public async Task An_editor_brings_no_state_back_that_has_other_assessments()
    {
        await AssessAsync(new { status = "limited" });

        var refused = await App.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews"], refused.Pointers());
        Assert.Empty((await (await App.Admin.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null)).JsonAsync())["reviews"]!);
    }

    [Fact]
    public async Task Deleting_first_takes_no_assessment_back()
    {
        await AssessAsync(new { status = "limited" });
        await App.Editor.DeleteAsync("commitments/bridge", await App.VersionAsync());

        var refused = await App.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null).RefusalAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(["/reviews"], refused.Pointers());
        Assert.Single((await (await App.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore", null)).JsonAsync())["reviews"]!);
    }

    [Fact]
    public async Task A_mistake_is_undone_by_bringing_the_older_state_back()
    {
        await ReviewAsync(new { status = "cancelled" });

        var restored = await (await App.Editor.SendJsonAsync(HttpMethod.Post, "commitments/bridge/restore?version=2", null)).JsonAsync();

        Assert.Equal("not_started", (string?)restored["status"]);
        Assert.Empty(restored["reviews"]!);
    }
}
