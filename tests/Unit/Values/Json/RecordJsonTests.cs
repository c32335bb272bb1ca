using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public class RecordJsonTests
{
    private const string Full = """
        {"id":"fr","name":{"en":"France","ar":"فرنسا"},"rank":"comprehensive_strategic","count":-3,"sequence":9007199254740993,
        "progress":0.5,"price":12.5,"verifiable":false,"effectiveOn":"2013-09","dueOn":"2026-03-01",
        "updatedAt":"2026-11-21T08:15:30.1234567Z","tags":["a"],"ranks":["comprehensive"],"leadDays":[90,30],
        "events":[{"on":"1973-04-12","source":{"url":"https://a.example/","note":"n"}}],"source":{"url":"https://b.example/"},
        "filter":{"level":["x",null]},"anything":[1,"2"],"byRegion":{"Africa":54,"aB c":1},"label":"vn"}
        """;

    [Fact]
    public void A_full_record_comes_back_as_it_was_sent()
    {
        var body = RecordJson.Parse(Full);

        Assert.True(RecordJson.TryRead<Sample>(body, out var record, out var errors), string.Join("; ", errors));

        Assert.Equal(RecordJson.Write(body), RecordJson.Write(RecordJson.ToBody(record)));
        Assert.Equal(RecordJson.Write(body), RecordJson.Write(RecordJson.ToBody(RecordJson.Read<Sample>(body))));
    }

    [Fact]
    public void Values_arrive_in_their_own_types()
    {
        var record = RecordJson.Read<Sample>(RecordJson.Parse(Full));

        Assert.Equal(Rank.ComprehensiveStrategic, record.Rank);
        Assert.Equal(new LocalizedText { En = "France", Ar = "فرنسا" }, record.Name);
        Assert.Equal(PartialDate.Parse("2013-09"), record.EffectiveOn);
        Assert.Equal(new DateOnly(2026, 3, 1), record.DueOn);
        Assert.Equal(12.5m, record.Price);
        Assert.Equal(9007199254740993, record.Sequence);
        Assert.Equal(new Source("https://a.example/", "n"), record.Events[0].Source);
        Assert.Equal(new Tag("vn"), record.Label);
        Assert.Equal(54, record.ByRegion!["Africa"]);
    }

    [Fact]
    public void An_absent_member_keeps_the_default_of_its_type()
    {
        var record = RecordJson.Read<Sample>(RecordJson.Parse("""{"id":"x","name":{"en":"X"},"note":null}"""));

        Assert.Empty(record.Tags);
        Assert.Equal((0, null, ""), (record.Count, record.Note, record.Hidden));
    }

    [Fact]
    public void Null_and_derived_members_are_not_written()
    {
        var body = RecordJson.ToBody(new Sample { Id = "x", Name = new LocalizedText { Vi = "Pháp" } });

        Assert.Equal("""{"id":"x","name":{"vi":"Pháp"},"count":0,"tags":[],"events":[]}""", RecordJson.Write(body));
    }

    [Fact]
    public void An_answer_can_be_made_of_an_anonymous_object()
    {
        var at = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(7));

        var body = RecordJson.ToBody(new
        {
            AsOf = PartialDate.Parse("2025"),
            ByLevel = new Dictionary<Rank, int> { [Rank.ComprehensiveStrategic] = 13 },
            ByRegion = new Dictionary<string, int> { ["Latin America"] = 2 },
            At = at,
            Next = (string?)null,
        });

        Assert.Equal(
            """{"asOf":"2025","byLevel":{"comprehensive_strategic":13},"byRegion":{"Latin America":2},"at":"2026-11-21T01:00:00Z"}""",
            RecordJson.Write(body));
    }

    [Fact]
    public void Instants_put_into_a_body_by_hand_are_written_in_UTC() => Assert.Equal(
        """{"at":"2026-11-21T01:00:00Z"}""",
        RecordJson.Write(new JObject { ["at"] = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(7)) }));

    [Fact]
    public void Text_that_looks_like_a_date_stays_text() =>
        Assert.Equal(JTokenType.String, RecordJson.Parse("""{"a":"2026-11-21T08:15:30Z"}""")["a"]!.Type);

    [Fact]
    public void A_stored_body_may_have_members_that_the_type_has_lost() =>
        Assert.Equal("x", RecordJson.Read<Sample>(RecordJson.Parse("""{"id":"x","name":{"en":"X"},"gone":1}""")).Id);

    [Fact]
    public void A_stored_body_with_faults_is_an_exception_that_lists_them()
    {
        var fault = Assert.Throws<JsonSerializationException>(() => RecordJson.Read<Sample>(RecordJson.Parse("""{"id":1}""")));

        Assert.Contains("/id must be text", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/name is required", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_shares_no_token_with_the_body_it_was_read_from()
    {
        var body = RecordJson.Parse(Full);
        var record = RecordJson.Read<Sample>(body);

        body["filter"]!["level"] = "changed";

        Assert.Equal("""{"level":["x",null]}""", RecordJson.Write(record.Filter!));
    }

    [Fact]
    public void The_settings_serve_Newtonsoft_s_own_calls()
    {
        var json = JsonConvert.SerializeObject(new { Rank = Rank.ComprehensiveStrategic }, RecordJson.Settings);

        Assert.Equal("""{"rank":"comprehensive_strategic"}""", json);
        Assert.Equal(Rank.Comprehensive, JsonConvert.DeserializeObject<Rank>("\"comprehensive\"", RecordJson.Settings));
        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<Rank>("0", RecordJson.Settings));
    }
}
