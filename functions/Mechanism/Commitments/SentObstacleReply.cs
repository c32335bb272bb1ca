using System.Globalization;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The body of a request that answers an obstacle.</summary>
public sealed record SentObstacleReply
{
    private const string Field = "obstacleAnswers";

    /// <summary>What is answered.</summary>
    public required string Text { get; init; }

    /// <summary>The day of the answer. Default: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether the obstacle is settled by it. Default: false.</summary>
    public bool Settled { get; init; }

    /// <summary>The change of the commitment that adds the answer.</summary>
    /// <param name="number">The number of the obstacle.</param>
    /// <param name="sender">The name of the principal who sends it.</param>
    public Amendment To(int number, string sender) => new(
        (record, fields, view) =>
        {
            var commitment = record.As<Commitment>();
            if (OpenObstacles.All(commitment).All(obstacle => obstacle.Number != number))
                return NotFound(commitment.Id, number.ToString(CultureInfo.InvariantCulture));
            if (commitment.ObstacleAnswers.Any(answer => answer.Settled && answer.Obstacle == number))
                return new(RefusalKind.Conflict, $"The obstacle {number} of {CommitmentCollection.PathName}/{commitment.Id} is settled; a new claim can report it again.");
            if (fields[Field] is not JArray answers)
                fields[Field] = answers = [];
            answers.Add(RecordJson.ToBody(new ObstacleReply { Obstacle = number, On = On ?? view.AsOf, By = sender, Text = Text, Settled = Settled }));
            return null;
        },
        Locate);

    /// <summary>The refusal for a number that no obstacle has.</summary>
    public static Refusal NotFound(string id, string number) =>
        new(RefusalKind.NotFound, $"The commitment {CommitmentCollection.PathName}/{id} has no obstacle {number}.");

    // The request body contains the answer's fields only, so the path of the answer is removed from error pointers.
    private static FieldError? Locate(StoredRecord before, FieldError fault)
    {
        // That there are too many answers is an error of the request as a whole.
        if (fault.Pointer == "/" + Field)
            return fault with { Pointer = "" };
        var pointer = $"/{Field}/{before.As<Commitment>().ObstacleAnswers.Count.ToString(CultureInfo.InvariantCulture)}";
        return fault.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal) ? fault with { Pointer = fault.Pointer[pointer.Length..] } : null;
    }
}
