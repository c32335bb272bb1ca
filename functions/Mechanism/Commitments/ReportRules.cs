using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The validation rules of a claim's obstacles, proposal and next step, and of the answers to obstacles.</summary>
public static class ReportRules
{
    /// <summary>The largest number of obstacles in one claim.</summary>
    public const int MaxObstacles = 10;

    private const int MaxTextLength = 2000;
    private const int MaxByLength = 200;
    private const int MaxAnswers = 500;

    /// <summary>The errors of the obstacles, the proposal and the next step of a review.</summary>
    /// <param name="pointer">The review's JSON pointer.</param>
    /// <param name="review">The review.</param>
    public static IEnumerable<FieldError> Faults(string pointer, Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (review.Voice == ReviewVoice.Assessment)
            return OnlyInClaims(pointer, review);
        return ObstacleFaults($"{pointer}/obstacles", review.Obstacles)
            .Concat(TextFaults($"{pointer}/proposal", review.Proposal))
            .Concat(review.NextStep is { } step ? StepFaults($"{pointer}/nextStep", step, review.On) : []);
    }

    /// <summary>The errors of the answers to a commitment's obstacles.</summary>
    /// <param name="commitment">The commitment as it is to be stored.</param>
    /// <param name="known">The number of answers that are stored already. They are not checked for future days again.</param>
    /// <param name="today">The current day of the owner's calendar.</param>
    public static IEnumerable<FieldError> AnswerFaults(Commitment commitment, int known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.ObstacleAnswers.Count > MaxAnswers)
            yield return new("/obstacleAnswers", $"has {commitment.ObstacleAnswers.Count} entries; at most {MaxAnswers} are allowed");
        var obstacles = OpenObstacles.All(commitment).ToDictionary(obstacle => obstacle.Number);
        foreach (var (index, answer) in commitment.ObstacleAnswers.Index())
        {
            var pointer = $"/obstacleAnswers/{index}";
            if (!obstacles.TryGetValue(answer.Obstacle, out var obstacle))
                yield return new($"{pointer}/obstacle", obstacles.Count == 0 ? "has no obstacle to answer: no claim reports one" : $"must be the number of an obstacle, 1 to {obstacles.Count}");
            else if (answer.On < obstacle.Since)
                yield return new($"{pointer}/on", $"must not be before {IsoDate.Text(obstacle.Since)}, the day of the obstacle");
            if (index >= known && answer.On > today)
                yield return new($"{pointer}/on", $"must not be after today, {IsoDate.Text(today)}");
            if (string.IsNullOrWhiteSpace(answer.By) || answer.By.Length > MaxByLength)
                yield return new($"{pointer}/by", $"must be 1 to {MaxByLength} characters, not only white space");
            foreach (var fault in RequiredFaults($"{pointer}/text", answer.Text))
                yield return fault;
        }
    }

    private static IEnumerable<FieldError> OnlyInClaims(string pointer, Review review)
    {
        const string Detail = "is reported by a claim, not by an assessment";
        if (review.Obstacles.Count > 0)
            yield return new($"{pointer}/obstacles", Detail);
        if (review.Proposal is not null)
            yield return new($"{pointer}/proposal", Detail);
        if (review.NextStep is not null)
            yield return new($"{pointer}/nextStep", Detail);
    }

    private static IEnumerable<FieldError> ObstacleFaults(string pointer, IReadOnlyList<Obstacle> obstacles)
    {
        if (obstacles.Count > MaxObstacles)
            yield return new(pointer, $"has {obstacles.Count} entries; at most {MaxObstacles} are allowed");
        foreach (var fault in obstacles.Index().SelectMany(pair => RequiredFaults($"{pointer}/{pair.Index}/text", pair.Item.Text)))
            yield return fault;
    }

    private static IEnumerable<FieldError> StepFaults(string pointer, NextStep step, DateOnly day)
    {
        if (step.DueOn < day)
            yield return new($"{pointer}/dueOn", $"must not be before {IsoDate.Text(day)}, the day of the claim");
        foreach (var fault in RequiredFaults($"{pointer}/text", step.Text))
            yield return fault;
    }

    private static IEnumerable<FieldError> RequiredFaults(string pointer, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxTextLength)
            yield return new(pointer, $"must be 1 to {MaxTextLength} characters, not only white space");
    }

    private static IEnumerable<FieldError> TextFaults(string pointer, string? text) => text is null ? [] : RequiredFaults(pointer, text);
}
