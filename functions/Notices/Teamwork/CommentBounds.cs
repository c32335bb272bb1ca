using BangGiao.Notices.Comments;
using BangGiao.Registry.Decisions;

namespace BangGiao.Notices.Teamwork;

/// <summary>The maximum numbers of comments. A withdrawn comment no longer counts for its record, but still counts for its day.</summary>
internal static class CommentBounds
{
    /// <summary>The maximum number of comments on one record.</summary>
    public const int MostOnOneRecord = 2000;

    /// <summary>The maximum number of one person's comments on one record, so that nobody uses up the room of the others.</summary>
    public const int MostOfOnePerson = 500;

    /// <summary>The number of comments that a person can write in a day.</summary>
    public const int MostADay = 500;

    /// <summary>The refusal of one more comment; null if there is room.</summary>
    /// <param name="onRecord">The comments on the record.</param>
    /// <param name="own">The comments of the person, on any record.</param>
    /// <param name="author">The credential of the person.</param>
    /// <param name="now">The instant.</param>
    public static Refusal? Full(IEnumerable<Comment> onRecord, IEnumerable<Comment> own, string author, DateTimeOffset now)
    {
        var standing = onRecord.Where(comment => comment.WithdrawnAt is null).ToList();
        if (standing.Count >= MostOnOneRecord)
            return new(RefusalKind.Conflict, $"The record has as many comments as a record can have: {MostOnOneRecord}.");
        if (standing.Count(comment => comment.Author == author) >= MostOfOnePerson)
            return new(RefusalKind.Conflict, $"You have written as many comments on the record as one person can: {MostOfOnePerson}. Withdraw some of them first.");
        return own.Count(comment => comment.CreatedAt > now.AddDays(-1)) >= MostADay
            ? new(RefusalKind.Conflict, $"You have written {MostADay} comments within a day. Try again tomorrow.")
            : null;
    }
}
