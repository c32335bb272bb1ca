using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments;

/// <summary>The attachment that a new file replaces.</summary>
/// <param name="Id">The attachment's id in the record.</param>
/// <param name="WhenUnknown">The refusal when the record has no such attachment.</param>
public sealed record ReplacedFile(string Id, Refusal WhenUnknown)
{
    private const string Unknown = "must be the id of an attachment of the record";

    /// <summary>An id from the query.</summary>
    public static ReplacedFile OfQuery(string id) => new(
        id, new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.") { Parameters = [new("replaces", Unknown)] });

    /// <summary>An id from the body.</summary>
    public static ReplacedFile OfBody(string id) => new(
        id, new(RefusalKind.Malformed, "The body has invalid fields: see the errors.") { Errors = [new("/replaces", Unknown)] });

    /// <summary>The id that was sent when the upload was started.</summary>
    public static ReplacedFile OfUpload(string id) => new(
        id, new(RefusalKind.Conflict, $"The attachment {id}, which the upload replaces, was removed. Set ?replaces= to the attachment to replace."));
}
