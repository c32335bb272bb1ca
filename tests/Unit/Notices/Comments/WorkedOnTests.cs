using BangGiao.Notices.Assignments;
using BangGiao.Notices.Comments;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Roles;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Notices.Comments;

public sealed class WorkedOnTests
{
    private static readonly CommentCollection Comments = new();

    // What was written about a record is seen by who sees the record by its classification: no role and no owner may decide besides.
    [Fact]
    public void Everybody_may_read_the_collections_whose_records_have_comments() => Assert.All(
        Registries.Collections.All.Where(collection => collection.IsWorkedOn),
        collection =>
        {
            Assert.Equal(Role.Public, collection.LeastReader);
            Assert.Equal(typeof(BangGiao.Records.Collections.Collection), collection.GetType().GetMethod(nameof(collection.IsShownTo))!.DeclaringType);
            Assert.Null(collection.WrittenOnlyBy);
        });

    [Fact]
    public void The_dashboard_shows_comments_for_the_same_collections()
    {
        var source = File.ReadAllText(Path.Combine(Sources.Root, "dashboard/src/features/teamwork/worked.ts"));

        Assert.Equal(
            Registries.Collections.All.Where(collection => collection.IsWorkedOn).Select(collection => collection.Name),
            System.Text.RegularExpressions.Regex.Matches(source, "'([a-zA-Z]+)'").Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void A_comment_goes_with_its_record_and_its_text_with_its_withdrawal()
    {
        var (country, open, gone) = (Registries.Country("FR"), Comment("hello"), Comment("", withdrawnAt: "2026-02-01T00:00:00Z"));

        Assert.True(Shown(open, country, open));
        Assert.False(Shown(open, open));
        Assert.False(Shown(open, country));
        Assert.False(Shown(open, country, gone));
        Assert.True(Shown(gone, country, gone));
    }

    [Fact]
    public void A_comment_is_for_the_mentioned_and_the_answered_without_its_author_and_for_nobody_once_it_is_withdrawn()
    {
        var comment = Comment("x", mentioned: ["key:a", "key:me", "key:b"], answered: "key:a").As<Comment>();

        Assert.Equal(["key:a", "key:b"], CommentCollection.ReadersOf(comment));
        Assert.Empty(CommentCollection.ReadersOf(comment with { WithdrawnAt = DateTimeOffset.UnixEpoch }));
    }

    [Fact]
    public void A_record_has_one_assignment_under_an_id_of_its_own()
    {
        var keys = new[] { AssignmentCollection.Of(new("countries", "FR")), AssignmentCollection.Of(new("countries", "DE")), AssignmentCollection.Of(new("agencies", "FR")) };

        Assert.Equal(3, keys.Distinct().Count());
        Assert.All(keys, key => Assert.True(new AssignmentCollection().IsId(key.Id)));
        Assert.Equal(keys[0], AssignmentCollection.Of(new("countries", "FR")));
    }

    private static bool Shown(StoredRecord comment, params StoredRecord[] registry)
    {
        var edit = new SnapshotEdit(Snapshot.Empty);
        foreach (var record in registry)
            edit.Of(record.Key.Collection).Put(record);
        return Comments.IsShownTo(comment, new(Role.Admin, Classification.Confidential), edit.ToSnapshot(Head.None));
    }

    private static StoredRecord Comment(string body, string? withdrawnAt = null, string[]? mentioned = null, string? answered = null) => Registries.Stored("comments", "one", JObject.FromObject(new
    {
        about = new { collection = "countries", id = "FR" },
        body,
        withdrawnAt,
        author = "key:me",
        mentioned = mentioned ?? [],
        answered,
    }));
}
