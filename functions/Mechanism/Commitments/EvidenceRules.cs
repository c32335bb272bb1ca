using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The validation rules of evidence.</summary>
public static class EvidenceRules
{
    private const int MaxEntries = 50;
    private const int MaxUrlLength = 2000;
    private const int MaxNoteLength = 1000;

    /// <summary>The errors of a review's evidence.</summary>
    /// <param name="pointer">The review's JSON pointer.</param>
    /// <param name="review">The review.</param>
    /// <param name="attachments">The commitment's attachments.</param>
    public static IEnumerable<FieldError> Faults(string pointer, Review review, IReadOnlyList<Attachment> attachments)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (review.Status.NeedsEvidence() && review.Evidence.Count == 0)
            yield return new($"{pointer}/evidence", $"is required for the status {CodeName.Of(review.Status)}: give an attachment of the commitment, or an http or https address");
        if (review.Evidence.Count > MaxEntries)
            yield return new($"{pointer}/evidence", $"has {review.Evidence.Count} entries; at most {MaxEntries} are allowed");
        foreach (var (index, evidence) in review.Evidence.Index())
        {
            foreach (var fault in Faults($"{pointer}/evidence/{index}", evidence, attachments))
                yield return fault;
        }
    }

    private static IEnumerable<FieldError> Faults(string pointer, Evidence evidence, IReadOnlyList<Attachment> attachments)
    {
        if (evidence.AttachmentId is null == evidence.Url is null)
            yield return new(pointer, "must have either attachmentId or url, but not both");
        if (evidence.Url is { } url && !IsAddress(url))
            yield return new($"{pointer}/url", $"must be an absolute http or https address of at most {MaxUrlLength} characters");
        if (evidence.AttachmentId is { } id && attachments.All(attachment => attachment.Id != id))
            yield return new($"{pointer}/attachmentId", "must be the id of an attachment of this commitment: add the file first");
        if (ComposedText.Length(evidence.Note ?? "") > MaxNoteLength)
            yield return new($"{pointer}/note", $"has {ComposedText.Length(evidence.Note!)} characters; at most {MaxNoteLength} are allowed");
    }

    private static bool IsAddress(string url) =>
        url.Length <= MaxUrlLength && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
