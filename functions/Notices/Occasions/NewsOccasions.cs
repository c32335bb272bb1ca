using BangGiao.Mechanism.Commitments;
using BangGiao.Notices.Events;
using BangGiao.Records.Model;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>The news of a day: steps of partnerships, signings, entries into force, claims and assessments. Only dates known to the day have news.</summary>
internal sealed class NewsOccasions(OwnerState owner)
{
    private static readonly IReadOnlyList<int> OnTheDay = [0];
    private static readonly string[] Collections = [PartnershipCollection.PathName, AgreementCollection.PathName, CommitmentCollection.PathName];

    /// <summary>The news of a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span) =>
        Collections.SelectMany(collection => span.View.All(collection)).SelectMany(record => Of(record, span));

    /// <summary>The news in a period that one record has, which need not be stored.</summary>
    public IEnumerable<Occasion> Of(StoredRecord record, OccasionSpan span) => record.Key.Collection switch
    {
        PartnershipCollection.PathName => OfStep(record, record.As<Partnership>(), span),
        AgreementCollection.PathName => OfAgreement(record, record.As<Agreement>(), span),
        CommitmentCollection.PathName => OfCommitment(record, record.As<Commitment>(), span),
        _ => [],
    };

    private IEnumerable<Occasion> OfStep(StoredRecord record, Partnership step, OccasionSpan span)
    {
        var (begin, end) = (DayIn(step.EffectiveOn, span), step.EndsOn is { Precision: DatePrecision.Day, Last: var last } && last < DateOnly.MaxValue ? last.AddDays(1) : (DateOnly?)null);
        if (begin is null && !(end is { } after && span.Contains(after)))
            yield break;
        IReadOnlyList<Partnership> steps = [.. PartnershipCollection.Of(step.CountryId, span.View).Where(other => other.Id != step.Id), step];
        if (begin is { } on)
        {
            var code = IsRaise(step, steps, on) ? ChangeEvents.PartnershipRaised : ChangeEvents.PartnershipChanged;
            yield return OfStep(code, code, record, step, on, span);
        }
        if (end is { } ended && span.Contains(ended) && !steps.Any(other => other.EffectiveOn.First == ended && !other.IsSectoral))
            yield return OfStep(ChangeEvents.PartnershipChanged, ChangeEvents.PartnershipChanged + ".ended", record, step, ended, span) with { Slot = "end" };
    }

    private bool IsRaise(Partnership step, IReadOnlyList<Partnership> steps, DateOnly on)
    {
        if (step.IsSectoral || PartnershipLadder.StateOn(steps, on)?.Id != step.Id)
            return false;
        var before = on == DateOnly.MinValue ? null : PartnershipLadder.StateOn(steps, on.AddDays(-1))?.Level;
        return before is not { Code: var code } || owner.Profile.RankOf(step.Level.Code) > owner.Profile.RankOf(code);
    }

    private Occasion OfStep(string code, string text, StoredRecord record, Partnership step, DateOnly day, OccasionSpan span)
    {
        var country = OccasionCountries.Find(span.View, step.CountryId);
        return Of(code, record, step, day, [step.CountryId], [], OccasionTexts.Title(
            text, language => [OccasionCountries.Name(country, step.CountryId, language), PartnershipCollection.NameOf(step, owner, language)])).WithFactsOf(country);
    }

    private IEnumerable<Occasion> OfAgreement(StoredRecord record, Agreement agreement, OccasionSpan span)
    {
        var dated = DatedAgreement.Of(agreement, span.View);
        if (DayIn(DatedAgreement.OwnSigning(agreement, span.View), span) is { } signed
            && StandingRules.On(dated, signed).Status is StandingStatus.Signed or StandingStatus.Ratified or StandingStatus.InForce or StandingStatus.Suspended)
            yield return OfAgreement(ChangeEvents.AgreementSigning, record, agreement, signed);
        if (DayIn(dated.InForceOn, span) is { } inForce && StandingRules.On(dated, inForce).Status == StandingStatus.InForce)
            yield return OfAgreement(ChangeEvents.AgreementInForce, record, agreement, inForce);
    }

    private Occasion OfAgreement(string code, StoredRecord record, Agreement agreement, DateOnly day) => Of(
        code, record, agreement, day, agreement.Parties, [.. AgreementFilters.AgenciesOf(agreement).Distinct()],
        OccasionTexts.Title(code, language => [agreement.Title.In(language)]));

    private IEnumerable<Occasion> OfCommitment(StoredRecord record, Commitment commitment, OccasionSpan span)
    {
        foreach (var (index, review) in commitment.Reviews.Index())
        {
            var day = review.ReceivedOn ?? review.On;
            if (!span.Contains(day))
                continue;
            var code = review.Voice == ReviewVoice.Claim ? ChangeEvents.CommitmentClaimReceived : ChangeEvents.CommitmentAssessed;
            yield return Of(
                code, record, commitment, day, commitment.CountryIds, [.. commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId).Distinct()],
                OccasionTexts.Title(code, language => [commitment.Title.In(language)])) with
            {
                Number = index + 1,
                Slot = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
        }
    }

    private Occasion Of(
        string code, StoredRecord record, Record fields, DateOnly day, IEnumerable<string> countries, IReadOnlyList<string> agencies, LocalizedText title) => new()
        {
            Event = code,
            Subject = record.Key,
            Date = day,
            Title = title,
            CountryIds = OccasionCountries.Partners(countries, owner),
            AgencyIds = agencies,
            Source = fields.Source,
            Classification = fields.Classification,
            LeadDays = OnTheDay,
            Version = record.Version,
            ChangedAt = fields.UpdatedAt,
        };

    private static DateOnly? DayIn(PartialDate? date, OccasionSpan span) =>
        date is { Precision: DatePrecision.Day, First: var day } && span.Contains(day) ? day : null;
}
