using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The escalation level of an overdue commitment. Each level notifies its recipients in addition to those of the lower levels.</summary>
/// <param name="Code">The code; which there are, and when each begins, stands in the owner's profile.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct Escalation(string Code) : IListedCode
{
    /// <summary>The vocabulary: the steps of an owner's profile.</summary>
    public static Vocabulary VocabularyOf(OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ProfileVocabulary("escalation", typeof(Escalation), [.. profile.Escalation.Select(step => (step.Code, step.Label, step.Description))]);
    }

    /// <summary>The agencies that a level concerns: the lead agency first.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="level">The level; null for an owner without levels.</param>
    /// <param name="profile">The owner's profile.</param>
    public static IReadOnlyList<string> AgenciesAt(Commitment commitment, Escalation? level, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(profile);
        return profile.Escalation.FirstOrDefault(step => step.Code == level?.Code)?.Agencies == EscalationReach.All
            ? [.. commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId)]
            : [commitment.LeadAgencyId];
    }
}
