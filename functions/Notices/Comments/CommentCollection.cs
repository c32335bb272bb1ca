using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Comments;

/// <summary>The collection <c>comments</c>. A caller who does not see a record sees none of the comments on it.</summary>
public sealed class CommentCollection : TypedCollection<Comment, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "comments";

    /// <summary>The maximum length of a text, in characters.</summary>
    public const int MostCharacters = 4000;

    private const int MostOfATitle = 80;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string? WrittenOnlyBy => "A comment is written by POST /{collection}/{id}/comments, changed by PATCH /comments/{id} and withdrawn by DELETE /comments/{id}.";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override bool IsOfPeople => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["author", "mentioned", "answered", "addressed"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["mentions", "editedAt", "withdrawnAt", .. WriteOnlyMembers];

    /// <inheritdoc/>
    public override string DefaultSort => "createdAt";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("record", "Comments on one of these records, for example agreements/evfta.", (record, _) => [KeyOf(record.As<Comment>()).ToString()]),
        Filter.Text("collection", "Comments on records of one of these collections.", (record, _) => [record.As<Comment>().About.Collection]),
        Filter.Text("author", "Comments of one of these people, by name.", (record, _) => [record.As<Comment>().CreatedBy]),
        Filter.Text("mentions", "Comments that mention one of these people, by name.", (record, _) => record.As<Comment>().Mentions),
        Filter.Flag("withdrawn", "true: withdrawn comments; false: the others.", (record, _) => record.As<Comment>().WithdrawnAt is not null),
    ];

    /// <summary>The record that a comment is about.</summary>
    public static RecordKey KeyOf(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return new(comment.About.Collection, comment.About.Id);
    }

    /// <summary>Whether a comment is about a record, and not about an earlier one with the same id.</summary>
    public static bool IsAbout(Comment comment, StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(record);
        return KeyOf(comment) == record.Key && record.CreatedAt <= comment.CreatedAt;
    }

    /// <summary>The comments on a record and on earlier ones with the same id, the oldest first.</summary>
    public static IReadOnlyList<Comment> On(RecordKey about, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return [.. registry[PathName].Index("about", record => (RecordKey[])[KeyOf(record.As<Comment>())])[about]
            .Select(record => record.As<Comment>()).OrderBy(comment => comment.CreatedAt).ThenBy(comment => comment.Id, StringComparer.Ordinal)];
    }

    /// <summary>The comments of others that mention a person or answer one of that person's comments.</summary>
    /// <param name="credential">The credential of the person.</param>
    /// <param name="registry">The registry.</param>
    public static IEnumerable<Comment> To(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("to", record => ReadersOf(record.As<Comment>()))[credential].Select(record => record.As<Comment>());
    }

    /// <summary>The instant from which a comment addresses a person.</summary>
    public static DateTimeOffset AddressedAt(Comment comment, string credential)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment.Addressed.FirstOrDefault(one => one.Credential == credential)?.At ?? comment.CreatedAt;
    }

    /// <summary>The comments that somebody wrote.</summary>
    /// <inheritdoc cref="To"/>
    public static IEnumerable<Comment> By(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("author", record => (string[])[record.As<Comment>().Author])[credential].Select(record => record.As<Comment>());
    }

    /// <summary>The credentials of the people whom a comment addresses: those whom it mentions and the author whom it answers, without its own author; nobody after a withdrawal.</summary>
    public static IEnumerable<string> ReadersOf(Comment comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        return comment.WithdrawnAt is not null ? [] : comment.Mentioned.Append(comment.Answered).OfType<string>().Where(credential => credential != comment.Author).Distinct();
    }

    /// <inheritdoc/>
    /// <remarks>The comments of a deleted record are hidden until the record is restored; a new record with the same id does not get them. A withdrawn comment shows no earlier state.</remarks>
    public override bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(registry);
        var comment = record.As<Comment>();
        return registry.Find(KeyOf(comment)) is { } about && IsAbout(comment, about)
            && registry.Find(record.Key) is { } now && (comment.WithdrawnAt is not null || now.As<Comment>().WithdrawnAt is null);
    }

    /// <inheritdoc/>
    public override bool HidesItsPast(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<Comment>().WithdrawnAt is not null;
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [KeyOf(record.As<Comment>())];
    }

    /// <inheritdoc/>
    public override Nothing Derived(Comment record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Comment record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Body.Length == 0 ? null : new() { En = Excerpt(record.Body, MostOfATitle) };
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Comment record, Comment? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.WithdrawnAt is null ? CommonRules.LengthFaults("/body", record.Body, MostCharacters) : [],
            .. Mentions.In(record.Body).Count > Mentions.MostPeople ? (FieldError[])[new("/body", $"must mention at most {Mentions.MostPeople} people")] : [],
        ];
    }

    /// <summary>The beginning of a text for people, on one line.</summary>
    public static string Excerpt(string body, int most) => OneLine.Of(Mentions.Plain(body), most);
}
