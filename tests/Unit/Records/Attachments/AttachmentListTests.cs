using BangGiao.Records.Attachments;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Records.Attachments;

public class AttachmentListTests
{
    private static readonly RecordKey Record = new("commitments", "c1");

    [Fact]
    public void A_file_that_nothing_names_can_be_removed()
    {
        var fields = Fields("a", "b");

        var refusal = AttachmentList.Remove(fields, new(Record, "a"), ["b"]);

        Assert.Null(refusal);
        Assert.Equal(["b"], fields["attachments"]!.Select(attachment => (string)attachment["id"]!));
    }

    [Fact]
    public void A_file_that_another_field_names_stays_and_the_places_are_told()
    {
        var fields = Fields("a");
        fields["reviews"] = new JArray(new JObject { ["evidence"] = new JArray("b", "a") });

        var refusal = AttachmentList.Remove(fields, new(Record, "a"), ["a", "b"]);

        Assert.Equal(RefusalKind.Conflict, refusal!.Kind);
        Assert.Equal("The record commitments/c1 refers to the attachment a at /reviews/0/evidence/1. Remove the reference first.", refusal.Detail);
        Assert.Equal([Record], refusal.Conflicts);
    }

    [Fact]
    public void A_file_that_is_not_there_cannot_be_removed()
    {
        var refusal = AttachmentList.Remove(Fields("a"), new(Record, "x"), ["x"]);

        Assert.Equal(RefusalKind.NotFound, refusal!.Kind);
    }

    [Theory]
    [InlineData("a", null, "b")]
    [InlineData("b", null, "a")]
    [InlineData("c", null, "a")]
    public void Without_one_version_the_next_replaces_the_one_before(string removed, params string?[] left)
    {
        var fields = Fields("a", "b", "c");
        fields["attachments"]![1]!["replaces"] = "a";
        fields["attachments"]![2]!["replaces"] = "b";

        AttachmentList.Remove(fields, new(Record, removed), []);

        Assert.Equal(left, fields["attachments"]!.Select(attachment => (string?)attachment["replaces"]));
    }

    private static JObject Fields(params string[] ids) =>
        new() { ["attachments"] = new JArray(ids.Select(id => new JObject { ["id"] = id })) };
}
