using System.Globalization;
using BangGiao.Records.Writing;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Commitments;

/// <summary>A review as it is sent to a commitment's reviews.</summary>
public sealed record SentReview
{
    private const string Field = "reviews";

    /// <summary>In whose voice.</summary>
    public ReviewVoice Voice { get; init; }

    /// <summary>How far the commitment is.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>How far in percent.</summary>
    public int? Progress { get; init; }

    /// <summary>What was done, what is in the way, what is proposed.</summary>
    public string? Note { get; init; }

    /// <summary>The day of which it speaks; today when it is not told.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who says it; the name of who sends it when it is not told.</summary>
    public string? By { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The amendment of the commitment: the review at the end of those that it has.</summary>
    /// <param name="sender">The name of who sends it.</param>
    public Amendment AddedBy(string sender) => new(
        (_, fields, view) =>
        {
            if (fields[Field] is not JArray reviews)
                fields[Field] = reviews = [];
            reviews.Add(RecordJson.ToBody(Said(sender, view.AsOf)));
            return null;
        },
        Locate);

    private Review Said(string sender, DateOnly today) => new()
    {
        On = On ?? today,
        By = By ?? sender,
        Voice = Voice,
        Status = Status,
        Progress = Progress,
        Note = Note,
        Evidence = Evidence,
    };

    // The review's own fields are the whole body that was sent.
    private static FieldError? Locate(StoredRecord before, FieldError fault)
    {
        var place = before.As<Commitment>().Reviews.Count.ToString(CultureInfo.InvariantCulture);
        var pointer = $"/{Field}/{place}";
        return fault.Pointer == pointer || fault.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal)
            ? fault with { Pointer = fault.Pointer[pointer.Length..] }
            : null;
    }
}
