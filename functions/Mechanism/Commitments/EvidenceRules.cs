using BangGiao.Records.Model;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The rules of what shows that a review is right.</summary>
public static class EvidenceRules
{
    private const int MostPieces = 50;
    private const int MostUrl = 2000;
    private const int MostNote = 1000;

    /// <summary>What is wrong with the evidence of a review.</summary>
    /// <param name="pointer">The review's JSON pointer.</param>
    /// <param name="review">The review.</param>
    /// <param name="attachments">The commitment's files.</param>
    public static IEnumerable<FieldError> Faults(string pointer, Review review, IReadOnlyList<Attachment> attachments)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (review.Status.NeedsEvidence() && review.Evidence.Count == 0)
            yield return new($"{pointer}/evidence", $"is needed for the status {CodeName.Of(review.Status)}: name one of the commitment's attachments, or an http or https address");
        if (review.Evidence.Count > MostPieces)
            yield return new($"{pointer}/evidence", $"has {review.Evidence.Count} pieces; at most {MostPieces} are taken");
        foreach (var (place, evidence) in review.Evidence.Index())
        {
            foreach (var fault in Faults($"{pointer}/evidence/{place}", evidence, attachments))
                yield return fault;
        }
    }

    private static IEnumerable<FieldError> Faults(string pointer, Evidence evidence, IReadOnlyList<Attachment> attachments)
    {
        if (evidence.AttachmentId is null == evidence.Url is null)
            yield return new(pointer, "must have either attachmentId or url, and not both");
        if (evidence.Url is { } url && !IsAddress(url))
            yield return new($"{pointer}/url", $"must be an absolute http or https address of at most {MostUrl} characters");
        if (evidence.AttachmentId is { } id && attachments.All(attachment => attachment.Id != id))
            yield return new($"{pointer}/attachmentId", "is not one of the commitment's attachments: add the file first");
        if (evidence.Note?.Length > MostNote)
            yield return new($"{pointer}/note", $"has {evidence.Note.Length} characters; at most {MostNote} are taken");
    }

    private static bool IsAddress(string url) =>
        url.Length <= MostUrl && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
