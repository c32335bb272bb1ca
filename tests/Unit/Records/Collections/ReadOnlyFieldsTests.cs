using BangGiao.Records.Collections;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records.Collections;

public class ReadOnlyFieldsTests
{
    private static readonly JObject Current = JObject.Parse("""
        { "id": "FR", "name": { "en": "France" },
          "relations": { "status": "established", "establishedOn": "1973-04-12", "events": [] },
          "partnership": { "level": "strategic", "sectoral": [] },
          "attachments": [], "version": 57, "createdAt": "a", "createdBy": "b", "updatedAt": "c", "updatedBy": "d" }
        """);

    [Fact]
    public void A_record_that_was_read_can_be_sent_back_whole()
    {
        var sent = (JObject)Current.DeepClone();

        Assert.Empty(Faults(sent, Current));
        Assert.Equal("""{"id":"FR","name":{"en":"France"},"relations":{"events":[]}}""", sent.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("""{ "version": 58 }""", "/version")]
    [InlineData("""{ "version": "57" }""", "/version")]
    [InlineData("""{ "version": null }""", "/version")]
    [InlineData("""{ "attachments": [{}] }""", "/attachments")]
    [InlineData("""{ "createdBy": "x" }""", "/createdBy")]
    [InlineData("""{ "partnership": null }""", "/partnership")]
    [InlineData("""{ "partnership": { "level": "strategic" } }""", "/partnership")]
    [InlineData("""{ "relations": { "status": "none" } }""", "/relations/status")]
    [InlineData("""{ "relations": { "establishedOn": "1973" } }""", "/relations/establishedOn")]
    public void A_read_only_field_that_says_something_else_is_pointed_at(string sent, string pointer) =>
        Assert.Equal([pointer], Faults(JObject.Parse(sent), Current));

    [Theory]
    [InlineData("""{ "partnership": null, "attachments": [], "relations": { "status": null } }""")]
    [InlineData("""{ "relations": null }""")]
    [InlineData("""{ "relations": [1] }""")]
    [InlineData("""{ "relations": "x" }""")]
    public void For_a_new_record_nothing_may_be_said_but_that_there_is_nothing(string sent) => Assert.Empty(Faults(JObject.Parse(sent), null));

    [Theory]
    [InlineData("""{ "version": 1 }""", "/version")]
    [InlineData("""{ "partnership": {} }""", "/partnership")]
    [InlineData("""{ "relations": { "status": "none" } }""", "/relations/status")]
    public void A_new_record_has_no_read_only_fields(string sent, string pointer) => Assert.Equal([pointer], Faults(JObject.Parse(sent), null));

    [Fact]
    public void Every_field_at_fault_is_pointed_at() =>
        Assert.Equal(["/version", "/updatedBy"], Faults(JObject.Parse("""{ "updatedBy": "x", "version": 1 }"""), Current));

    private static IEnumerable<string> Faults(JObject sent, JObject? current) =>
        ReadOnlyFields.Remove(Registries.Countries, sent, current).Select(fault => fault.Pointer);
}
