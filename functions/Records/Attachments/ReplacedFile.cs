using BangGiao.Registry.Decisions;

namespace BangGiao.Records.Attachments;

/// <summary>The attachment whose next version a file is to be.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="WhenUnknown">What to say when the record has none of that id.</param>
public sealed record ReplacedFile(string Id, Refusal WhenUnknown)
{
    private const string Unknown = "is the id of none of the record's attachments";

    /// <summary>The one that a query names.</summary>
    public static ReplacedFile OfQuery(string id) => new(
        id, new(RefusalKind.Malformed, "The query has faults: see the errors.") { Parameters = [new("replaces", Unknown)] });

    /// <summary>The one that a body names.</summary>
    public static ReplacedFile OfBody(string id) => new(
        id, new(RefusalKind.Malformed, "The body has faults: see the errors.") { Errors = [new("/replaces", Unknown)] });

    /// <summary>The one that was named when an upload was started.</summary>
    public static ReplacedFile OfUpload(string id) => new(
        id, new(RefusalKind.Conflict, $"The attachment {id}, which the upload was to replace, was removed meanwhile. Say with ?replaces= which one it replaces."));
}
