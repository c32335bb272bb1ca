using BangGiao.Notices.Events;

namespace BangGiao.Notices.Occasions;

/// <summary>The default lead days of deadlines: the numbers of days before a deadline for notifications.</summary>
public sealed class OccasionLeads
{
    private static readonly Dictionary<string, IReadOnlyList<int>> Usual = new(StringComparer.Ordinal)
    {
        [OccasionEvents.CommitmentDue] = [30, 7, 0],
        [OccasionEvents.CommitmentOverdue] = [0],
        [OccasionEvents.CommitmentReview] = [14, 0],
        [OccasionEvents.CommitmentAwaiting] = [0],
        [OccasionEvents.AgreementExpires] = [180, 90, 30, 7, 0],
        [OccasionEvents.AgreementNotice] = [90, 30, 7, 0],
        [OccasionEvents.AgreementReview] = [30, 7, 0],
        [OccasionEvents.AgreementDuty] = [7, 1, 0],
        [OccasionEvents.ActivityDuty] = [7, 1, 0],
        [OccasionEvents.ReportDue] = [30, 7, 0],
        [OccasionEvents.ReviewCycleOpens] = [7, 0],
        [OccasionEvents.ReviewCycleDue] = [14, 7, 0],
        [OccasionEvents.DecisionDue] = [7, 0],
        [OccasionEvents.JubileeDue] = [14, 7, 0],
        [OccasionEvents.JubileeLate] = [0],
        [OccasionEvents.AccessKeyExpires] = [30, 7, 1, 0],
    };

    private readonly Dictionary<string, IReadOnlyList<int>> _days;

    /// <summary>Uses the built-in lead days, except for the given events.</summary>
    public OccasionLeads(IReadOnlyDictionary<string, IReadOnlyList<int>> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        _days = Usual.ToDictionary(pair => pair.Key, pair => set.GetValueOrDefault(pair.Key, pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The built-in lead days.</summary>
    public static OccasionLeads Default { get; } = new(new Dictionary<string, IReadOnlyList<int>>());

    /// <summary>The lead days of an event, largest first.</summary>
    public IReadOnlyList<int> Of(string deadline) => _days[deadline];
}
