using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records.Collections;

/// <summary>The JSON that is joined from stored text is the one that a parsed record gives, byte for byte, whoever asks and for whichever day.</summary>
public sealed class RepresentationTests
{
    // What an encoder could escape, compose or cut in two.
    private const string HardText = "\"\\/ \u0001\t\u0085\u2028<&>' é e\u0301 Việt 🇻🇳 𝒜 العربية";

    // A party to agreements that have many.
    private const string Hidden = "BN";

    private static readonly DateOnly[] Days = [new(1900, 1, 1), new(1995, 7, 28), new(2010, 2, 28), new(2026, 11, 29), new(2100, 1, 1)];

    private static readonly (string Name, Sight Sight)[] Sights =
    [
        ("public", new(Role.Public, Classification.Public)),
        ("agency", new Sight(Role.Reporter, Classification.Public).With(["min-moit"])),
        ("reader", new(Role.Reader, Classification.Internal)),
        ("confidential", new(Role.Admin, Classification.Confidential)),
    ];

    public static TheoryData<string> Callers => [.. Sights.Select(sight => sight.Name)];

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task A_list_is_what_parsed_records_give(string caller)
    {
        var snapshot = await HardAsync();

        foreach (var (collection, view) in Views(snapshot, caller))
            AssertSame(collection, view, Query(collection));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Chosen_fields_are_those_of_parsed_records(string caller)
    {
        var (snapshot, random) = (await HardAsync(), new Random(13));

        foreach (var (collection, view) in Views(snapshot, caller))
        {
            for (var choice = 0; choice < 4; choice++)
                AssertSame(collection, view, Query(collection, ("fields", string.Join(',', random.GetItems(collection.FieldNames.ToArray(), 6).Distinct()))));
        }
    }

    [Theory]
    [InlineData("relations.status,name.vi,relations")]
    [InlineData("relations,relations.status,name,name.vi")]
    [InlineData("partnership.level,name.ar,partnership.id,version")]
    [InlineData("source.url,existsUntil,source.title,source")]
    [InlineData("id,id,iso3.nothing")]
    public async Task Fields_beside_and_within_each_other_are_those_of_parsed_records(string fields)
    {
        Assert.True(Registries.Collections.TryFind("countries", out var countries));
        var view = View(await HardAsync(), "confidential", new(2026, 11, 29));
        var paths = fields.Split(',').Select(FieldPath.Parse).ToList();

        AssertSame(countries, view, Query(countries) with { Fields = paths });
    }

    [Fact]
    public async Task What_the_highest_clearance_was_shown_nobody_else_is_shown()
    {
        Assert.True(Registries.Collections.TryFind("agreements", out var agreements));
        var snapshot = await HardAsync();
        var day = Days[^1];

        var all = Text(agreements, View(snapshot, "confidential", day));
        var open = Text(agreements, View(snapshot, "public", day));

        Assert.Contains($"\"{Hidden}\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{Hidden}\"", open, StringComparison.Ordinal);
        Assert.Equal(open, Text(agreements, View(await HardAsync(), "public", day)));
    }

    [Fact]
    public void A_change_of_another_record_shows_where_it_is_derived_from()
    {
        var country = Registries.Country("FR", Public);
        var view = Registries.View(Days[3], country);
        var before = Text(Registries.Countries, view);
        var step = Registries.Stored("partnerships", "fr", JObject.FromObject(new { countryId = "FR", level = "strategic", effectiveOn = "2013-09-25", classification = "public" }));

        var after = Text(Registries.Countries, view.Of(view.Snapshot.With([step, country.WithDependencyVersion(9)])));

        Assert.Contains("\"partnership\":null", before, StringComparison.Ordinal);
        Assert.Contains("\"partnership\":{\"level\":\"strategic\"", after, StringComparison.Ordinal);
        Assert.Contains("\"version\":9,", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subscriptions", "secret")]
    [InlineData("countries", "ofTomorrow")]
    public void Members_that_nobody_reads_are_in_no_text(string name, string member)
    {
        Assert.True(Registries.Collections.TryFind(name, out var collection));
        var fields = name == "countries"
            ? JObject.FromObject(new { name = new { en = "France", ofTomorrow = 1 }, relations = new { ofTomorrow = "x", events = Array.Empty<object>() }, ofTomorrow = new[] { 1 } })
            : JObject.FromObject(new { kind = "webhook", url = "https://example.org/", secret = "s", events = Array.Empty<string>() });
        var record = Registries.Stored(name, "FR", fields);

        using var pieces = new JsonPieces();
        StoredText.Of(collection, record).Write(record, DerivedMembers.Of(collection), null, pieces);

        Assert.DoesNotContain(member, Encoding.UTF8.GetString(pieces.Written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"events":[]}""")]
    [InlineData("null")]
    public void Derived_members_of_an_object_stand_in_it_whether_it_is_stored_or_not(string relations)
    {
        var fields = relations == "null" ? Public : new JObject(new JProperty("relations", JToken.Parse(relations)), Public.Properties());
        var record = Registries.Country("FR", fields);

        AssertSame(Registries.Countries, Registries.View(Days[3], record), Query(Registries.Countries));
    }

    private static JObject Public => new() { ["classification"] = "public" };

    // The shipped records, with hidden ones among them, and with texts that are hard to write.
    private static async Task<Snapshot> HardAsync()
    {
        var number = 0;
        return ShippedSnapshot.With(await ShippedSnapshot.Async, (key, body) =>
        {
            number++;
            if (key == new RecordKey("countries", Hidden) || number % 29 == 0)
                body["classification"] = "confidential";
            else if (number % 13 == 0)
                body["classification"] = "internal";
            if (number % 7 == 0)
                body["tags"] = new JArray("hard", HardText);
            return number % 7 == 0 || body["classification"] is not null;
        });
    }

    private static IEnumerable<(Collection Collection, RegistryView View)> Views(Snapshot snapshot, string caller) =>
        from day in Days
        let view = View(snapshot, caller, day)
        from collection in Registries.Collections.All
        where view.All(collection.Name).Any()
        select (collection, view);

    private static RegistryView View(Snapshot snapshot, string caller, DateOnly day) =>
        new(Registries.Collections, snapshot, Sights.Single(sight => sight.Name == caller).Sight, day);

    private static ListQuery Query(Collection collection, params IEnumerable<(string Name, string Value)> more)
    {
        var request = Registries.Request("?limit=500" + string.Concat(more.Select(pair => $"&{pair.Name}={Uri.EscapeDataString(pair.Value)}")));
        var parameters = new Parameters(request);
        var query = ListQuery.Read(collection, parameters, TableForm.Read(request, parameters));
        parameters.Done();
        return query;
    }

    private static void AssertSame(Collection collection, RegistryView view, ListQuery query)
    {
        var page = RecordList.Page(collection, view, query);
        var body = new JObject
        {
            ["items"] = new JArray(page.Items.Select(record => RecordList.Item(collection, record, view, query))),
            ["total"] = page.Total,
            ["version"] = view.Version,
        };

        Assert.NotEmpty(page.Items);
        Assert.Equal(Encoding.UTF8.GetString(RecordJson.Bytes(body)), Text(collection, view, query));
    }

    private static string Text(Collection collection, RegistryView view, ListQuery? query = null)
    {
        query ??= Query(collection);
        return Encoding.UTF8.GetString(ListBody.Of(collection, view, RecordList.Page(collection, view, query), query, null));
    }
}
