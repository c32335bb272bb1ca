using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>Which internal records each role sees, in every collection: the answers of the record, its list, its history and its export agree.</summary>
public sealed class SightTests(SightTests.Scene scene) : IClassFixture<SightTests.Scene>
{
    private const string Everything =
        "accessKeys activities addressees agencies agencyAccounts agreements assignments calendarTokens commendations comments commitments countries deadlineRules documents holidays jubileeRules jubileeTasks missions notifications observances participantActions partnerships reviewCycles savedViews subscriptions targets";

    [Theory]
    [InlineData(null, "")]
    [InlineData("reporter-c", "")]
    [InlineData("reporter-a", "activities agencies agreements commitments countries jubileeTasks")]
    [InlineData("dev-reader", "activities addressees agencies agreements assignments commendations comments commitments countries deadlineRules documents holidays jubileeRules jubileeTasks missions observances participantActions partnerships reviewCycles savedViews targets")]
    [InlineData("plain-assessor", "activities addressees agencies agreements assignments commendations comments commitments countries deadlineRules documents holidays jubileeRules jubileeTasks missions observances participantActions partnerships reviewCycles savedViews targets")]
    [InlineData("dev-editor", "activities addressees agencies agreements assignments calendarTokens commendations comments commitments countries deadlineRules documents holidays jubileeRules jubileeTasks missions notifications observances participantActions partnerships reviewCycles savedViews subscriptions targets")]
    [InlineData("plain-admin", Everything)]
    [InlineData("dev-admin", Everything)]
    public async Task Each_role_sees_the_internal_records_that_are_its_to_see(string? key, string collections)
    {
        using var client = scene.Of.Client(key);
        var (records, lists, histories, exports) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var collection in HiddenScene.Hidden.Keys)
        {
            var id = HiddenScene.IdIn(collection);
            if ((await client.GetAsync($"{collection}/{id}")).IsSuccessStatusCode)
                records.Add(collection);
            if (await HasAsync(client, $"{collection}?limit=500", id))
                lists.Add(collection);
            if ((await client.GetAsync($"{collection}/{id}/history")).IsSuccessStatusCode)
                histories.Add(collection);
            if (collection is "accessKeys" or "assignments" or "calendarTokens" or "comments" or "notifications" or "savedViews" ? lists.Contains(collection) : await HasAsync(client, $"export/{collection}?format=json", id))
                exports.Add(collection);
        }

        Assert.Equal(collections, string.Join(' ', records));
        Assert.Equal(records, lists);
        Assert.Equal(records, histories);
        Assert.Equal(records, exports);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("reporter-c", false)]
    [InlineData("reporter-a", false)]
    [InlineData("dev-reader", true)]
    [InlineData("plain-assessor", true)]
    public async Task Focal_points_are_for_those_who_see_what_is_internal(string? key, bool sees)
    {
        using var client = scene.Of.Client(key);

        var agency = JObject.Parse(await client.GetStringAsync("agencies/min-b"));

        Assert.Equal(sees, agency.ContainsKey("focalPoints"));
        Assert.Equal(sees, (await client.GetStringAsync("agencies/min-b/history")).Contains(HiddenScene.Marker, StringComparison.Ordinal));
        Assert.Equal(sees, (await client.GetStringAsync("agencies?limit=500&format=csv")).Contains($"{HiddenScene.Marker}@example.org", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_depends_on_the_agency_has_its_own_tags_and_caches()
    {
        using var own = scene.Of.Client("reporter-a");
        using var other = scene.Of.Client("reporter-c");
        using var anonymous = scene.Of.Client(null);
        var answers = new List<HttpResponseMessage>();
        foreach (var client in new[] { anonymous, other, own, other, anonymous })
            answers.Add(await client.GetAsync("commitments?limit=500"));

        var totals = new List<int>();
        foreach (var answer in answers)
            totals.Add((int)JObject.Parse(await answer.Content.ReadAsStringAsync())["total"]!);

        Assert.Equal([totals[0], totals[0], totals[0] + 1, totals[0], totals[0]], totals);
        Assert.Equal(3, answers.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
        Assert.Equal([false, true, true], answers.Take(3).Select(answer => answer.Headers.CacheControl!.Private));
    }

    [Fact]
    public async Task One_strong_tag_of_a_record_never_stands_for_two_bodies()
    {
        var bodies = new Dictionary<string, string>();
        foreach (var key in new[] { null, "reporter-c", "reporter-a", "dev-reader", "plain-assessor", "dev-editor", "dev-admin" })
        {
            using var client = scene.Of.Client(key);
            foreach (var path in new[] { "agencies/min-a", "agencies/min-b", "commitments/naming-bridge", $"commitments/{HiddenScene.IdIn("commitments")}", "agreements/naming-treaty", "countries/FR" })
            {
                using var answer = await client.GetAsync(path);
                if (!answer.IsSuccessStatusCode)
                    continue;
                var (tag, body) = ($"{path} {answer.Headers.ETag}", await answer.Content.ReadAsStringAsync());
                Assert.True(bodies.TryAdd(tag, body) || bodies[tag] == body, $"{tag} stands for two bodies, the second as {key ?? "nobody"} sees it");
            }
        }
    }

    [Fact]
    public async Task A_cursor_of_one_principal_gives_another_no_more_than_it_may_see()
    {
        using var own = scene.Of.Client("reporter-a");
        using var other = scene.Of.Client("reporter-c");
        var next = (string)JObject.Parse(await own.GetStringAsync("commitments?limit=1"))["next"]!;

        var text = await other.GetStringAsync(new Uri(scene.Of.App.Root, next));

        Assert.DoesNotContain(HiddenScene.Marker, text, StringComparison.Ordinal);
    }

    private static async Task<bool> HasAsync(HttpClient client, string path, string id)
    {
        using var answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode && JObject.Parse(await answer.Content.ReadAsStringAsync())["items"]!.Any(item => (string)item["id"]! == id);
    }

    public sealed class Scene : IAsyncLifetime
    {
        internal HiddenScene Of { get; private set; } = null!;

        public async Task InitializeAsync() => Of = await HiddenScene.StartAsync(true, "internal");

        public Task DisposeAsync() => Of.DisposeAsync().AsTask();
    }
}
