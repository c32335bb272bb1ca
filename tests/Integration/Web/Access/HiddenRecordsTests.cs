using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Integration.Records;
using BangGiao.Records.Collections;
using BangGiao.Values.Sheets;
using BangGiao.Web.Http;
using BangGiao.Web.Routes;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Access;

/// <summary>Every GET route of the app gives callers who may not see confidential records the same answer as a registry without them.</summary>
public sealed partial class HiddenRecordsTests : IClassFixture<HiddenRecordsTests.Scenes>
{
    private const string Longest = "limit=500";

    // The queries for each route. A new route without a line here fails the test.
    private static readonly Dictionary<string, string[]> Queries = new()
    {
        ["/"] = [],
        ["/api/v1"] = [""],
        ["/api/v1/activities/{id}/dossier"] = ["", "asOf=2026-03-31&lang=vi"],
        ["/api/v1/agreements/{id}/participants"] = ["", "asOf=2016-03-01"],
        ["/api/v1/agreements/{id}/warnings"] = [""],
        ["/api/v1/agencies/{id}/yearlyPack"] = ["", "format=csv", "year=2025", "lang=vi"],
        ["/api/v1/anniversaries"] = [$"from=2026-01-01&to=2035-12-31&{Longest}", "from=2026-01-01&to=2035-12-31&by=region", "from=2026-01-01&to=2035-12-31&by=year", "from=2026-01-01&to=2030-12-31&country=XQ", $"from=2026-01-01&to=2035-12-31&importance=high&sort=importance&{Longest}"],
        ["/api/v1/anniversaries/{id}/letter"] = ["", "lang=vi"],
        ["/api/v1/anniversaries/{id}/tasks"] = ["", "lang=vi", "asOf=2033-04-12"],
        ["/api/v1/backup"] = [""],
        ["/api/v1/bell"] = ["", "lang=vi"],
        ["/api/v1/calendar.ics"] = ["", "event=all&lang=vi", "event=all&importance=all&yearsAhead=10", "country=XQ"],
        ["/api/v1/changes"] = [$"since=0&{Longest}"],
        ["/api/v1/changes.atom"] = ["", "limit=100&lang=vi", "country=XQ", "country=FR&limit=1"],
        ["/api/v1/changes.json"] = ["", "limit=100&lang=ar", "country=XQ", "collection=agreements"],
        ["/api/v1/codes"] = [""],
        ["/api/v1/commitments/{id}/reviews"] = [""],
        ["/api/v1/countries/{id}/brief"] = ["asOf=2026-03-31", "format=md&lang=vi", "format=html&lang=ar", "asOf=2021-01-01"],
        ["/api/v1/countries/{id}/timeline"] = ["", Longest],
        ["/api/v1/delegations"] = ["", "format=csv", "year=2025", "agency=min-a&lang=vi", "section=outgoing"],
        ["/api/v1/deleted/{collection}"] = ["", "limit=1"],
        ["/api/v1/docs"] = [""],
        ["/api/v1/docs/{file}"] = [""],
        ["/api/v1/comparison"] = ["compareTo=2020-01-01&asOf=2026-02-15&limit=500", "compareTo=2000-01-01&country=FR&limit=500", "compareTo=2000-01-01&agency=min-a&format=csv&limit=500"],
        ["/api/v1/due"] = ["", $"to=2027-12-31&{Longest}", "agency=min-a"],
        ["/api/v1/export/{collection}"] = ["", "format=csv", "format=json", "format=ndjson"],
        // A filter that a collection does not have is a 400, with hidden records and without.
        ["/api/v1/facets/{collection}"] =
        [
            "", "facet=tag,classification", $"q={HiddenScene.Marker}", $"facet=tag&tag={HiddenScene.Marker}", "asOf=2026-03-31", "facet=country", "facet=agency", "facet=activity", "facet=parent",
            "facet=country,region,lead,agency,activity,relatedTo,nextAgency,nextStep,highLevel,multilateral", "facet=country,nextAgency&status=negotiating", "facet=host,accredited", "facet=assigned,assignee",
        ],
        ["/api/v1/health/live"] = [""],
        ["/api/v1/health/ready"] = [""],
        ["/api/v1/integrity"] = ["", "lang=vi"],
        ["/api/v1/integrity/heads"] = [""],
        ["/api/v1/integrity/heads/{id}"] = [""],
        ["/api/v1/integrity/keys"] = [""],
        ["/api/v1/integrity/proofs/{version}"] = [""],
        ["/api/v1/integrity/{id}"] = [""],
        ["/api/v1/kpis"] = ["", "by=agency", "by=country", "format=csv", "asOf=2026-02-15", "country=FR", $"q={HiddenScene.Marker}", "by=region", "by=level", "by=sector"],
        ["/api/v1/kpis/counts"] = ["", "country=FR", "region=Europe&countryLevel=strategic", "format=csv", $"q={HiddenScene.Marker}"],
        ["/api/v1/kpis/series"] = ["", "group=agency&by=month", "group=country&compareTo=previous", "group=region", "group=level&calendar=official", "group=sector&of=made", "format=csv", "highLevel=true"],
        ["/api/v1/kpis/signing"] = ["", "group=agency&by=month", "group=country&compareTo=previous&of=made", "group=region", "group=level&calendar=official", "format=csv", "highLevel=true"],
        ["/api/v1/lastLook"] = ["", "lang=vi"],
        ["/api/v1/missionNetwork"] = ["", "asOf=2020-01-01"],
        ["/api/v1/mySubscriptions"] = [""],
        ["/api/v1/mySubscriptions/{id}"] = [""],
        ["/api/v1/nextSteps"] = [Longest, "agency=min-b", "country=XQ", "format=csv"],
        ["/api/v1/obligations"] = [Longest, "status=awaiting,overdue,open", "agency=min-b", "format=csv"],
        ["/api/v1/openapi-3.0.json"] = [""],
        ["/api/v1/openapi.json"] = [""],
        ["/api/v1/owedReports"] = ["", "agency=min-a", "agency=min-b", "limit=1"],
        ["/api/v1/paperTemplates/{kind}"] = [""],
        ["/api/v1/pipeline"] = ["", "asOf=2026-05-01"],
        ["/api/v1/plan"] = [""],
        ["/api/v1/principal"] = [""],
        ["/api/v1/principals"] = [""],
        ["/api/v1/profile"] = [""],
        ["/api/v1/reviewCycles/{id}/agenda"] = ["", "lang=vi"],
        ["/api/v1/owedTasks"] = ["", "agency=min-a", "status=open,late,done,dropped", "limit=1"],
        ["/api/v1/reviewCycles/{id}/form"] = ["", "agency=min-a", "agency=min-b&lang=en", $"agency={HiddenScene.IdIn("agencies")}"],
        ["/api/v1/reviewCycles/{id}/invitations"] = [""],
        ["/api/v1/reviewCycles/{id}/minutes"] = [""],
        ["/api/v1/reviewCycles/{id}/report"] = [""],
        ["/api/v1/reviewCycles/{id}/worklist"] = ["", "agency=min-a"],
        ["/api/v1/search"] = [$"q={HiddenScene.Marker}", $"q={HiddenScene.IdIn("agencies")}", "q=naming", "q=treaty"],
        ["/api/v1/summary"] = ["", "asOf=2021-06-01", "lang=ar"],
        ["/api/v1/upgrade"] = [""],
        ["/api/v1/{collection}"] =
            [Longest, "limit=1", $"q={HiddenScene.Marker}", $"{Longest}&format=csv", $"{Longest}&format=ndjson", "sort=-updatedAt", $"tag={HiddenScene.Marker}", "classification=confidential", "knownAt={now}", "asOf=2026-03-31", "assigned=nobody", "assigned=me,others"],
        ["/api/v1/{collection}/{id}"] = ["", "asOf=2026-03-31", "knownAt={now}"],
        ["/api/v1/{collection}/{id}/assignment"] = [""],
        ["/api/v1/{collection}/{id}/attachments"] = [""],
        ["/api/v1/{collection}/{id}/attachments/{attachmentId}"] = [""],
        ["/api/v1/{collection}/{id}/chain"] = ["", "asOf=2026-03-31"],
        ["/api/v1/{collection}/{id}/colleagues"] = ["", "q=dev"],
        ["/api/v1/{collection}/{id}/comments"] = ["", "limit=1"],
        ["/api/v1/{collection}/{id}/history"] = ["", "limit=1"],
        ["/api/v1/{collection}/{id}/uploads/{uploadId}"] = [""],
        ["/api/v1/yearlyPacks"] = ["", "format=csv", "year=2025", "lang=vi"],
        ["/dashboard/{*path}"] = [""],
    };

    private readonly HiddenScene _with;
    private readonly HiddenScene _without;

    private readonly HiddenScene _internal;
    private readonly HiddenScene _kept;

    public HiddenRecordsTests(Scenes scenes) => (_with, _without, _internal, _kept) = (scenes.With, scenes.Without, scenes.Internal, scenes.Kept);

    public static TheoryData<string> Askers => ["anonymous", "reader", "editor", "admin without the flag", "assessor", "reporter of the agency", "reporter of another agency"];

    [Fact]
    public void Every_collection_has_a_hidden_record_with_all_of_its_members()
    {
        var collections = _with.App.Services.GetRequiredService<CollectionRegistry>();

        Assert.Equal(collections.All.Select(collection => collection.Name), HiddenScene.Hidden.Keys.Order(StringComparer.Ordinal));
        foreach (var collection in collections.All)
        {
            var members = collection.StoredFields.Paths.Select(path => path.Split('.')[0]).Distinct();
            var given = HiddenScene.Hidden[collection.Name].Properties().Select(member => member.Name).Concat(["createdAt", "createdBy", "updatedAt", "updatedBy"]);
            Assert.Empty(members.Except(given).Select(member => $"{collection.Name}.{member}"));
        }
    }

    [Fact]
    public void Every_route_that_is_read_is_walked() => Assert.Equal(Routes().Order(StringComparer.Ordinal), Queries.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Askers))]
    public Task Nothing_tells_of_what_is_hidden(string asker) => IsSilentAsync(_with, asker);

    [Theory]
    [InlineData("anonymous")]
    [InlineData("reporter of another agency")]
    public Task Nothing_tells_an_account_of_another_agency_of_what_is_internal(string asker) => IsSilentAsync(_internal, asker);

    [Theory]
    [InlineData("anonymous")]
    [InlineData("editor")]
    [InlineData("admin with the flag")]
    public async Task An_instance_that_started_from_a_kept_snapshot_says_the_same(string asker)
    {
        var differences = new List<string>();
        foreach (var path in Paths())
        {
            var (seen, expected) = (await AnswerAsync(_kept, asker, path), await AnswerAsync(_with, asker, path));
            if (seen != expected)
                differences.Add($"{path}: {Difference(seen, expected)}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count}:\n{string.Join('\n', differences.Take(60))}");
    }

    private async Task IsSilentAsync(HiddenScene scene, string asker)
    {
        var differences = new List<string>();
        foreach (var path in Paths())
        {
            var (seen, expected) = (await AnswerAsync(scene, asker, path), await AnswerAsync(_without, asker, path));
            if (Trace().Match(seen) is { Success: true } trace)
                differences.Add($"{path}: tells {Around(seen, trace.Index)}");
            else if (seen != expected)
                differences.Add($"{path}: {Difference(seen, expected)}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count}:\n{string.Join('\n', differences.Take(60))}");
    }

    [Fact]
    public async Task Somebody_who_sees_what_is_confidential_finds_all_of_it()
    {
        using var admin = _with.Client("dev-admin");

        foreach (var collection in HiddenScene.Hidden.Keys)
            Assert.Contains(HiddenScene.Marker, await admin.GetStringAsync($"{collection}?limit=500"), StringComparison.Ordinal);
        Assert.Contains("XQ", await admin.GetStringAsync("agreements/naming-treaty"), StringComparison.Ordinal);
        Assert.Contains("step-of-what-is-hidden", await admin.GetStringAsync("partnerships"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Routes() => _with.App.Services.GetRequiredService<RouteTable>().Triggers
        .Where(trigger => trigger.Methods!.Contains("get", StringComparer.OrdinalIgnoreCase))
        .Select(trigger => trigger.Route == Api.Root ? "/" : "/" + Constraint().Replace(trigger.Route!, "{$1}"))
        .Distinct();

    private static IEnumerable<string> Paths() =>
        from route in Queries
        from path in Filled(route.Key)
        from query in route.Value
        select query.Length == 0 ? path : $"{path}?{query}";

    private static IEnumerable<string> Filled(string route)
    {
        IEnumerable<string> collections = route.Contains("/chain", StringComparison.Ordinal) ? ["countries", "agencies", "activities", "agreements", "commitments"] : HiddenScene.Hidden.Keys;
        if (route.Contains("{collection}", StringComparison.Ordinal))
            return collections.SelectMany(collection => FilledWithIds(route.Replace("{collection}", collection, StringComparison.Ordinal), collection));
        return FilledWithIds(route, route.Split('/')[^(route.Contains("{id}/", StringComparison.Ordinal) ? 3 : 2)]);
    }

    private static IEnumerable<string> FilledWithIds(string route, string collection) => (collection switch
    {
        "anniversaries" => ["relations.established:countries:FR:2033-04-12", "relations.established:countries:XQ:2026-04-12", $"agreement.signed:agreements:{HiddenScene.IdIn("agreements")}:2026-04-10", $"observance.own:observances:{HiddenScene.IdIn("observances")}:2026-05-05"],
        "integrity" => ["log.chained", "records.valid", "references.dangling", "shared.public", "records.replay"],
        "countries" => ["FR", "DE", "XQ"],
        "agencies" => ["min-a", "min-b", "min-c", HiddenScene.IdIn(collection)],
        "activities" => ["visit", "naming-visit", HiddenScene.IdIn(collection)],
        "agreements" => ["treaty", "naming-treaty", HiddenScene.IdIn(collection)],
        "commitments" => ["bridge", "naming-bridge", HiddenScene.IdIn(collection)],
        "missions" => ["embassy-fr", "naming-mission", HiddenScene.IdIn(collection)],
        "documents" => ["study", "naming-study", HiddenScene.IdIn(collection)],
        "partnerships" => ["fr-2013", "step-of-what-is-hidden", HiddenScene.IdIn(collection)],
        "reviewCycles" => ["round-1", "round-2", "naming-round", HiddenScene.IdIn(collection)],
        "participantActions" => ["action-of-what-is-hidden", HiddenScene.IdIn(collection)],
        "observances" => ["fr-national-day", HiddenScene.IdIn(collection)],
        "jubileeRules" => ["letters", HiddenScene.IdIn(collection)],
        "jubileeTasks" => ["fr-letter", "task-of-what-is-hidden", HiddenScene.IdIn(collection)],
        "deadlineRules" => ["rule", HiddenScene.IdIn(collection)],
        "comments" or "assignments" => ["about-what-is-hidden", HiddenScene.IdIn(collection)],
        "savedViews" => ["about-what-is-hidden", HiddenScene.IdIn(collection)],
        "notifications" => ["about-what-is-hidden", HiddenScene.IdIn(collection)],
        _ => new[] { HiddenScene.IdIn(collection) },
    }).Where((_, place) => place == 0 || route.Contains("{id}", StringComparison.Ordinal)).Select(id => route
        .Replace("{id}", id, StringComparison.Ordinal)
        .Replace("{version}", "999999", StringComparison.Ordinal)
        .Replace("{file}", "docs.css", StringComparison.Ordinal)
        .Replace("{kind}", "brief", StringComparison.Ordinal)
        .Replace("{*path}", "", StringComparison.Ordinal)
        .Replace("{attachmentId}", $"{HiddenScene.Marker}file", StringComparison.Ordinal)
        .Replace("{uploadId}", "0123456789abcdef", StringComparison.Ordinal));

    // The answer as text, without the parts that may differ: versions and the query.
    private static async Task<string> AnswerAsync(HiddenScene scene, string asker, string path)
    {
        using var client = asker switch
        {
            "anonymous" => scene.Client(null),
            "reader" => scene.Client("dev-reader"),
            "editor" => scene.Client("dev-editor"),
            "assessor" => scene.Client("plain-assessor"),
            "reporter of the agency" => scene.Client("reporter-a"),
            "reporter of another agency" => scene.Client("reporter-c"),
            "admin with the flag" => scene.Client("dev-admin"),
            _ => scene.Client("plain-admin"),
        };
        var now = (await scene.App.VersionAsync()).ToString(CultureInfo.InvariantCulture);
        using var answer = await client.GetAsync(new Uri(scene.App.Root, path.Replace("{now}", now, StringComparison.Ordinal)));
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("ETag" or "Registry-Version" or "Date" or "Content-Length" or "Link"))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var body = answer.Content.Headers.ContentType?.MediaType == SheetWriter.ContentType
            ? CellsOf(await answer.Content.ReadAsByteArrayAsync())
            : await answer.Content.ReadAsStringAsync();
        if (Checks().IsMatch(path) && answer.IsSuccessStatusCode)
            body = WithoutTheLog(body);
        var asked = path.Split('?')[0].Split('/').Where(step => Trace().IsMatch(step)).Concat(Trace().Matches(path).Select(match => match.Value));
        var text = $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{body}";
        foreach (var word in asked.Distinct().OrderByDescending(word => word.Length))
            text = text.Replace(word, "ASKED", StringComparison.Ordinal);
        return Versions().Replace(Uses().Replace(text, "").Replace(scene.App.Root.Authority, "host", StringComparison.Ordinal), "…");
    }

    private static string CellsOf(byte[] workbook)
    {
        using var reader = SheetReader.Open(workbook);
        return string.Join('\n', reader.Names.SelectMany(name => reader.Rows(name)).Select(row => string.Join(',', row.Cells.Select(cell => cell.Text ?? cell.Number.ToString(CultureInfo.InvariantCulture)))));
    }

    // The length of the log is public: every answer has the registry's version.
    private static string WithoutTheLog(string body)
    {
        var report = JObject.Parse(body);
        report.Remove("chain");
        foreach (var check in (report["checks"] ?? new JArray(report)).OfType<JObject>().Where(check => ((string)check["id"]!).StartsWith("log.", StringComparison.Ordinal)))
            check.Remove("checked");
        return report.ToString();
    }

    private static string Difference(string seen, string expected)
    {
        var at = seen.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Around(seen, at)} instead of {Around(expected, at)}";
    }

    private static string Around(string text, int at) => $"«{text[Math.Max(0, at - 80)..Math.Min(text.Length, at + 120)].ReplaceLineEndings(" ")}»";

    [GeneratedRegex(@"\{(\w+):[^/]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex($"{HiddenScene.Marker}[a-z-]*|\\bXQX?\\b|(about|step-of|action-of)-what-is-hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Trace();

    [GeneratedRegex("^/api/v1/integrity(?!/(heads|keys|proofs))")]
    private static partial Regex Checks();

    // The hour of each key's last use, which is written after the answer to any caller.
    [GeneratedRegex(@",""lastUsedAt"":""[^""]*""")]
    private static partial Regex Uses();

    // Patterns for JSON, feeds, calendars, the brief in three languages, and the last column of tables.
    [GeneratedRegex(
        @"has \d+ changes|change:\d+|before=\d+|""(version|currentVersion|closedAtVersion|commitmentVersion|agendaVersion|next|epoch|traceId|requestId)"":\s*(""[^""]*""|\d+)|SEQUENCE:\d+|(version|phiên bản|phiên bản dữ liệu|إصدار البيانات|الإصدار|إصدار) \d+|,\d+(?=\r?$)",
        RegexOptions.Multiline)]
    private static partial Regex Versions();

    public sealed class Scenes : IAsyncLifetime
    {
        internal HiddenScene With { get; private set; } = null!;

        internal HiddenScene Without { get; private set; } = null!;

        internal HiddenScene Internal { get; private set; } = null!;

        /// <summary>A second instance on the registry of <see cref="With"/>, which started from a kept snapshot.</summary>
        internal HiddenScene Kept { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            (With, Without, Internal) = (await HiddenScene.StartAsync(true), await HiddenScene.StartAsync(false), await HiddenScene.StartAsync(true, "internal"));
            Kept = await HiddenScene.StartFromKeptAsync(With);
        }

        public async Task DisposeAsync()
        {
            await Kept.DisposeAsync();
            await With.DisposeAsync();
            await Without.DisposeAsync();
            await Internal.DisposeAsync();
        }
    }
}
