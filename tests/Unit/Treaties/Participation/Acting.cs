using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Unit.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Treaties.Participation;

/// <summary>Actions of participants, and their effects on an agreement. Each test sets only the fields that it is about.</summary>
internal static class Acting
{
    public static Agreement Convention(EntryIntoForce? entry = null, params string[] parties) => Treaty.With(AgreementStatus.Signed) with
    {
        Parties = parties.Length == 0 ? ["VN"] : parties,
        Multilateral = true,
        EntryIntoForce = entry,
    };

    public static EntryIntoForce After(int consents, int days) => new() { Rule = EntryRule.AfterConsents, Consents = consents, Days = days };

    public static ParticipantAction Of(
        string participant, ActionKind kind, string? on = null, string? effectiveOn = null, string? concerns = null, string? body = null, string? id = null) => new()
        {
            Id = id ?? $"{participant}-{kind}".ToLowerInvariant(),
            AgreementId = "treaty",
            CountryId = participant.StartsWith("min-", StringComparison.Ordinal) ? null : participant,
            AgencyId = participant.StartsWith("min-", StringComparison.Ordinal) ? participant : null,
            ParticipantName = body is null ? null : new LocalizedText { En = body },
            Kind = kind,
            On = on is null ? null : PartialDate.Parse(on),
            EffectiveOn = effectiveOn is null ? null : PartialDate.Parse(effectiveOn),
            ConcernsId = concerns,
        };

    /// <summary>Participants on a day, each as <c>key status since</c>.</summary>
    public static IEnumerable<string> On(this IReadOnlyList<ParticipantAction> actions, Agreement agreement, string day) =>
        ParticipantStates.On(agreement, actions, "VN", Treaty.Day(day)).Select(state => $"{state.Key} {state.Status} {state.Since}".TrimEnd());

    /// <summary>The status of the whole agreement on a day.</summary>
    public static StandingStatus StatusOn(this IReadOnlyList<ParticipantAction> actions, Agreement agreement, string day) =>
        StandingRules.On(DatedAgreement.Of(agreement, actions, "VN"), Treaty.Day(day)).Status;
}
