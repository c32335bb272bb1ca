using System.Globalization;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The body of a request that adds a review.</summary>
public sealed record SentReview
{
    private const string Field = "reviews";

    /// <summary>The status of the commitment.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>The progress in percent.</summary>
    public int? Progress { get; init; }

    /// <summary>A report of the work done (tiến độ).</summary>
    public string? Note { get; init; }

    /// <summary>What holds it up (vướng mắc). Of claims only; at most ten.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>What the agency proposes (kiến nghị). Of claims only.</summary>
    public string? Proposal { get; init; }

    /// <summary>What will be done next. Of claims only.</summary>
    public NextStep? NextStep { get; init; }

    /// <summary>The day that the review describes. Default: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The change of the commitment that adds the review at the end.</summary>
    /// <param name="sender">The principal who sends it: its name is the author, and its rights decide the voice.</param>
    public Amendment AddedBy(Principal sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return AddedBy(sender, sender.Holds(Role.Assessor) ? ReviewVoice.Assessment : ReviewVoice.Claim);
    }

    /// <summary>The change of the commitment that adds the review at the end, in a voice.</summary>
    /// <param name="sender">The principal who sends it: its name is the author.</param>
    /// <param name="voice">The voice.</param>
    public Amendment AddedBy(Principal sender, ReviewVoice voice) => new(
        (record, fields, view) =>
        {
            if (Fault(record.As<Commitment>(), sender) is { } refusal)
                return refusal;
            if (fields[Field] is not JArray reviews)
                fields[Field] = reviews = [];
            reviews.Add(RecordJson.ToBody(ToReview(sender, voice, view.AsOf)));
            return null;
        },
        Locate);

    /// <summary>Whether a review says the same, whoever wrote it; the day counts only when one was sent.</summary>
    public bool SaysTheSameAs(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return (On ?? review.On) == review.On && Status == review.Status && Progress == review.Progress && Note == review.Note && Proposal == review.Proposal
            && NextStep == review.NextStep && Obstacles.SequenceEqual(review.Obstacles) && Evidence.SequenceEqual(review.Evidence);
    }

    private static Refusal? Fault(Commitment commitment, Principal sender) =>
        sender.Holds(Role.Assessor) || sender.Holds(Role.Editor) || sender.AgencyIds.Contains(commitment.LeadAgencyId)
            ? null
            : new(RefusalKind.Forbidden, $"An account of an agency reports only on commitments that the agency leads; {commitment.LeadAgencyId} leads {CommitmentCollection.PathName}/{commitment.Id}.");

    private Review ToReview(Principal sender, ReviewVoice voice, DateOnly today) => new()
    {
        On = On ?? today,
        By = sender.Name,
        ReceivedOn = today,
        Voice = voice,
        Status = Status,
        Progress = Progress,
        Note = Note,
        Obstacles = Obstacles,
        Proposal = Proposal,
        NextStep = NextStep,
        Evidence = Evidence,
    };

    // The request body contains the review's fields only, so the path of the review is removed from error pointers.
    private static FieldError? Locate(StoredRecord before, FieldError fault)
    {
        var place = before.As<Commitment>().Reviews.Count.ToString(CultureInfo.InvariantCulture);
        var pointer = $"/{Field}/{place}";
        return fault.Pointer == pointer || fault.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)
            ? fault with { Pointer = fault.Pointer[pointer.Length..] }
            : null;
    }
}
