using BangGiao.Relations.Agencies;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Json;

/// <summary>Members that a newer version of the app wrote into a record, at any depth, when an older one writes the record.</summary>
public sealed class UnknownMembersTests
{
    private const string Stored =
        """
        {"id":"moit","name":{"en":"Trade","fr":"Commerce"},"later":{"deep":[1,2]},
         "focalPoints":[{"name":"An","post":"Desk","laterToo":1},{"name":"Bình","laterToo":2},{"name":"Chi"}],
         "source":{"url":"https://example.org","checkedOn":"2030-01-01"}}
        """;

    [Fact]
    public void It_is_hidden_at_every_depth()
    {
        var body = JObject.Parse(Stored);

        UnknownMembers.Hide(body, typeof(Agency));

        Assert.Equal(
            """{"id":"moit","name":{"en":"Trade"},"focalPoints":[{"name":"An","post":"Desk"},{"name":"Bình"},{"name":"Chi"}],"source":{"url":"https://example.org"}}""",
            RecordJson.Write(body));
    }

    [Fact]
    public void It_is_put_back_where_it_was()
    {
        var (body, stored) = (JObject.Parse(Stored), JObject.Parse(Stored));
        UnknownMembers.Hide(body, typeof(Agency));
        body["name"]!["vi"] = "Công Thương";

        UnknownMembers.PutBack(body, typeof(Agency), stored);

        Assert.Equal("Commerce Công Thương", $"{body["name"]!["fr"]} {body["name"]!["vi"]}");
        ((JObject)body["name"]!).Remove("vi");
        Assert.True(JToken.DeepEquals(Normal(stored), Normal(body)), body.ToString());
    }

    [Theory]
    [InlineData("""[{"name":"Bình"},{"name":"An","post":"Desk"}]""", "2 1")]
    [InlineData("""[{"name":"Dũng"},{"name":"An","post":"Desk"},{"name":"Bình"},{"name":"Chi"}]""", " 1 2 ")]
    [InlineData("""[{"name":"An","post":"Europe"},{"name":"Bình"},{"name":"Chi"}]""", "1 2 ")]
    [InlineData("[]", "")]
    public void Items_of_lists_keep_theirs_when_others_are_added_changed_or_removed(string sent, string kept)
    {
        var body = new JObject { ["focalPoints"] = JArray.Parse(sent) };

        UnknownMembers.PutBack(body, typeof(Agency), JObject.Parse(Stored));

        Assert.Equal(kept, string.Join(' ', body["focalPoints"]!.Select(item => (string?)item["laterToo"])));
    }

    [Fact]
    public void An_unknown_member_that_the_client_sends_stays_unknown()
    {
        var sent = JObject.Parse("""{"id":"moit","later":{"deep":[1,2]},"mine":1,"source":{"checkedOn":"2031-01-01"}}""");

        UnknownMembers.Take(sent, typeof(Agency), JObject.Parse(Stored));

        Assert.Equal("""{"id":"moit","mine":1,"source":{"checkedOn":"2031-01-01"}}""", RecordJson.Write(sent));
    }

    [Fact]
    public void An_object_that_was_removed_takes_its_own_along()
    {
        var body = JObject.Parse("""{"id":"moit"}""");

        UnknownMembers.PutBack(body, typeof(Agency), JObject.Parse(Stored));

        Assert.Equal("""{"id":"moit","later":{"deep":[1,2]}}""", RecordJson.Write(body));
    }

    private static JToken Normal(JToken token) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Normal(member.Value)))),
        JArray items => new JArray(items.Select(Normal)),
        _ => token,
    };
}
