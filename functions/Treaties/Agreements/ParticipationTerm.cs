using BangGiao.Treaties.Participation;
using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>One time for which a participant has consented to be bound. A participant that leaves and comes back has two of them.</summary>
/// <param name="Consent">The action by which it consented.</param>
/// <param name="EndsOn">The day from which it no longer takes part; null while no end is known.</param>
internal sealed record ParticipationTerm(ParticipantAction Consent, DateOnly? EndsOn)
{
    /// <summary>The times of one participant, in order. A consent of one that has not left begins none.</summary>
    /// <param name="actions">The participant's actions.</param>
    /// <param name="agreement">The agreement, whose notice says when a withdrawal has effect.</param>
    public static IReadOnlyList<ParticipationTerm> Of(IEnumerable<ParticipantAction> actions, Agreement agreement)
    {
        var all = actions.ToList();
        var ends = all.Where(action => action.Kind.IsEnd()).Select(end => DatedAgreement.EffectOf(end, agreement)).OfType<DateOnly>().ToList();
        var terms = new List<ParticipationTerm>();
        foreach (var consent in all.Where(action => action.Kind.IsConsent()).OrderBy(action => action.On).ThenBy(action => action.Id, StringComparer.Ordinal))
        {
            var begin = consent.On?.First;
            var hasLeft = terms.Count > 0 && terms[^1].EndsOn <= begin;
            if (terms.Count == 0 || hasLeft)
                terms.Add(new(consent, ends.Where(end => begin is null || end > begin).Select(end => (DateOnly?)end).Min()));
        }
        return terms;
    }

    /// <summary>Whether it has begun on a day and has not ended.</summary>
    public bool Contains(PartialDate day) => Consent.On <= day && !(EndsOn <= day.First);
}
