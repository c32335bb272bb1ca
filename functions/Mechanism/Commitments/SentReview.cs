using System.Globalization;
using BangGiao.Records.Writing;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The body of a request that adds a review.</summary>
public sealed record SentReview
{
    private const string Field = "reviews";

    /// <summary>Whether it is the lead agency's claim or the ministry's assessment. Default: claim.</summary>
    public ReviewVoice Voice { get; init; }

    /// <summary>The status of the commitment.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>The progress in percent.</summary>
    public int? Progress { get; init; }

    /// <summary>A report of the work done, the obstacles and the proposals.</summary>
    public string? Note { get; init; }

    /// <summary>The day that the review describes. Default: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The author. Default: the name of the principal who sends it.</summary>
    public string? By { get; init; }

    /// <summary>The evidence.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The change of the commitment that adds the review at the end.</summary>
    /// <param name="sender">The name of the principal who sends it.</param>
    public Amendment AddedBy(string sender) => new(
        (_, fields, view) =>
        {
            if (fields[Field] is not JArray reviews)
                fields[Field] = reviews = [];
            reviews.Add(RecordJson.ToBody(ToReview(sender, view.AsOf)));
            return null;
        },
        Locate);

    private Review ToReview(string sender, DateOnly today) => new()
    {
        On = On ?? today,
        By = By ?? sender,
        Voice = Voice,
        Status = Status,
        Progress = Progress,
        Note = Note,
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
