using System.Text;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

public class RecordFaultTests
{
    [Theory]
    [InlineData("id", "1", "/id", "must be text, not a number")]
    [InlineData("id", "null", "/id", "is required")]
    [InlineData("id", "true", "/id", "must be text, not true or false")]
    [InlineData("id", "{}", "/id", "must be text, not an object")]
    [InlineData("id", "\"a\\u0000\"", "/id", "must not contain the character U+0000")]
    [InlineData("name", "null", "/name", "is required")]
    [InlineData("name", "\"France\"", "/name", LocalizedText.Requirements)]
    [InlineData("name", "{}", "/name", LocalizedText.Requirements)]
    [InlineData("name", """{"vi":null}""", "/name", LocalizedText.Requirements)]
    [InlineData("name", """{"vi":" "}""", "/name/vi", LocalizedText.TextRequirements)]
    [InlineData("name", """{"vi":1}""", "/name/vi", "must be text, not a number")]
    [InlineData("rank", "\"Comprehensive\"", "/rank", "must be one of comprehensive, comprehensive_strategic")]
    [InlineData("rank", "0", "/rank", "must be one of comprehensive, comprehensive_strategic")]
    [InlineData("rank", "\"0\"", "/rank", "must be one of comprehensive, comprehensive_strategic")]
    [InlineData("count", "\"1\"", "/count", "must be a whole number, not text")]
    [InlineData("count", "1.5", "/count", "must be a whole number")]
    [InlineData("count", "2147483648", "/count", "must be a whole number from -2147483648 to 2147483647")]
    [InlineData("count", "1e300", "/count", "must be a whole number from -2147483648 to 2147483647")]
    [InlineData("count", "null", "/count", "must not be null")]
    [InlineData("sequence", "92233720368547758080", "/sequence", "must be a whole number from -9223372036854775808 to 9223372036854775807")]
    [InlineData("progress", "\"0.5\"", "/progress", "must be a number, not text")]
    [InlineData("price", "1e60", "/price", "must be a smaller number")]
    [InlineData("verifiable", "\"true\"", "/verifiable", "must be true or false, not text")]
    [InlineData("verifiable", "1", "/verifiable", "must be true or false, not a number")]
    [InlineData("effectiveOn", "2013", "/effectiveOn", PartialDate.Requirements)]
    [InlineData("effectiveOn", "\"2013-9\"", "/effectiveOn", PartialDate.Requirements)]
    [InlineData("dueOn", "\"2013-09\"", "/dueOn", IsoDate.Requirements)]
    [InlineData("updatedAt", "\"2026-11-21\"", "/updatedAt", Instant.Requirements)]
    [InlineData("tags", "\"a\"", "/tags", "must be an array, not text")]
    [InlineData("tags", "null", "/tags", "must not be null")]
    [InlineData("tags", """["a",null]""", "/tags/1", "must not be null")]
    [InlineData("tags", """["a",["b"]]""", "/tags/1", "must be text, not an array")]
    [InlineData("ranks", """["special"]""", "/ranks/0", "must be one of comprehensive, comprehensive_strategic")]
    [InlineData("events", """[{"on":"1973"},{}]""", "/events/1/on", "is required")]
    [InlineData("events", """[{"on":"1973","source":{"url":1}}]""", "/events/0/source/url", "must be text, not a number")]
    [InlineData("events", "{}", "/events", "must be an array, not an object")]
    [InlineData("source", "{}", "/source/url", "is required")]
    [InlineData("source", "\"https://a.example/\"", "/source", "must be an object, not text")]
    [InlineData("filter", "[]", "/filter", "must be an object, not an array")]
    [InlineData("filter", """{"a":["\u0000"]}""", "/filter", "must not contain the character U+0000")]
    [InlineData("byRegion", """{"a/b":"1"}""", "/byRegion/a~1b", "must be a whole number, not text")]
    [InlineData("byRegion", "1", "/byRegion", "must be an object, not a number")]
    [InlineData("label", "\"vnm\"", "/label", "must be two letters")]
    public void A_value_of_the_wrong_kind_is_a_fault_at_its_pointer(string member, string json, string place, string detail)
    {
        var body = RecordJson.Parse("""{"id":"x","name":{"en":"X"}}""");
        Assert.Null(JsonInput.Parse(Encoding.UTF8.GetBytes(json), out var value));
        body[member] = value;

        Assert.False(RecordJson.TryRead<Sample>(body, out var record, out var errors));

        Assert.Null(record);
        Assert.Equal([new FieldError(place, detail)], errors);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        var body = new JObject { ["id"] = "a\uD800", ["name"] = new JObject { ["en"] = "\uDC00b" } };

        RecordJson.TryRead<Sample>(body, out _, out var errors);

        Assert.Equal(["/id", "/name/en"], errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Every_fault_of_a_body_is_told_at_once()
    {
        var body = RecordJson.Parse("""{"name":{},"rank":"x","events":[{"on":"x"},{"on":1973,"by":"me"}],"extra":1}""");

        RecordJson.TryRead<Sample>(body, out _, out var errors);

        Assert.Equal(
            ["/events/0/on", "/events/1/by", "/events/1/on", "/extra", "/id", "/name", "/rank"],
            errors.Select(error => error.Pointer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_member_is_named_with_the_one_that_was_meant()
    {
        RecordJson.TryRead<Event>(RecordJson.Parse("""{"on":"1973","sourse":null}"""), out _, out var errors);

        Assert.Equal([new FieldError("/sourse", "'sourse' is not a known field; did you mean 'source'? Allowed: on, source")], errors);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("isNamed")]
    [InlineData("Id")]
    public void Derived_ignored_and_otherwise_cased_members_are_unknown(string member)
    {
        var body = RecordJson.Parse("""{"id":"x","name":{"en":"X"}}""");
        body[member] = "x";

        RecordJson.TryRead<Sample>(body, out _, out var errors);

        Assert.Equal("/" + member, Assert.Single(errors).Pointer);
    }

    [Fact]
    public void A_day_that_nobody_gave_is_not_made_up()
    {
        RecordJson.TryRead<Dated>([], out _, out var errors);

        Assert.Equal([new FieldError("/on", "is required")], errors);
    }

    [Fact]
    public void A_record_may_hold_records_of_its_own_kind()
    {
        var body = RecordJson.Parse("""{"on":"2026-01-01","parts":[{"on":"2026-01-02"}],"next":{"on":"x"}}""");

        RecordJson.TryRead<Dated>(body, out _, out var errors);

        Assert.Equal("/next/on", Assert.Single(errors).Pointer);
    }

    [Fact]
    public void A_type_known_only_at_run_time_is_read_as_well()
    {
        Assert.IsType<Source>(RecordJson.TryRead(typeof(Source), RecordJson.Parse("""{"url":"u"}"""), out var errors));
        Assert.Empty(errors);
    }

    [Fact]
    public void A_whole_number_may_be_written_with_an_exponent()
    {
        Assert.Null(JsonInput.Parse("""{"id":"x","name":{"en":"X"},"count":1e2}"""u8.ToArray(), out var body));

        Assert.Equal(100, RecordJson.Read<Sample>((JObject)body!).Count);
    }
}
