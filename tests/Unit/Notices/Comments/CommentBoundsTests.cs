using BangGiao.Notices.Comments;
using BangGiao.Notices.Teamwork;

namespace BangGiao.Unit.Notices.Comments;

/// <summary>How many comments there can be.</summary>
public sealed class CommentBoundsTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Withdrawn_comments_do_not_count_for_the_bound_of_a_record()
    {
        var standing = Many(CommentBounds.MostOnOneRecord, n => Of($"key:{n}"));

        Assert.NotNull(CommentBounds.Full(standing, [], "key:new", Now));
        Assert.Null(CommentBounds.Full(standing.Select(comment => comment with { WithdrawnAt = Now }), [], "key:new", Now));
    }

    [Fact]
    public void One_person_does_not_fill_a_record_for_the_others()
    {
        var own = Many(CommentBounds.MostOfOnePerson, _ => Of("key:busy"));

        Assert.Contains("one person", CommentBounds.Full(own, [], "key:busy", Now)?.Detail, StringComparison.Ordinal);
        Assert.Null(CommentBounds.Full(own, [], "key:other", Now));
        Assert.Null(CommentBounds.Full(own.Skip(1), [], "key:busy", Now));
    }

    [Fact]
    public void Withdrawn_comments_count_for_the_bound_of_their_day()
    {
        var own = Many(CommentBounds.MostADay, _ => Of("key:busy") with { WithdrawnAt = Now });

        Assert.NotNull(CommentBounds.Full([], own, "key:busy", Now));
        Assert.Null(CommentBounds.Full([], own, "key:busy", Now.AddDays(1)));
    }

    private static List<Comment> Many(int count, Func<int, Comment> one) => [.. Enumerable.Range(0, count).Select(one)];

    private static Comment Of(string author) => new() { Id = "c", About = new("countries", "FR"), Body = "x", Author = author, CreatedAt = Now.AddHours(-1) };
}
