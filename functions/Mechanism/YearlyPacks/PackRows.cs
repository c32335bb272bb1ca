using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.NextSteps;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>Makes the rows of an agency's yearly pack.</summary>
internal sealed class PackRows(PackSource source, string agencyId, Vocabularies vocabularies, Language language)
{
    private readonly PackGaps _gaps = new(source, vocabularies, language);

    private DateOnly Day => source.View.AsOf;

    /// <summary>The rows of a part; with null those of the texts whose law is not decided.</summary>
    public IReadOnlyList<PackEntry> Of(PackPartProfile? part, DateOnly from, DateOnly to)
    {
        var regime = part?.Regime is { } code ? new AgreementRegime(code) : (AgreementRegime?)null;
        var rows = part?.Slot switch
        {
            PackSlot.Treaties => Texts(regime, from, to),
            PackSlot.Agreements => Texts(regime, from, to).Where(row => row.Section != PackSection.Preparing),
            PackSlot.Signing => Texts(regime, from, to).Where(row => row.Section == PackSection.Preparing),
            PackSlot.Implementation => Implementation(regime!.Value),
            PackSlot.Conferences => Conferences(from, to),
            PackSlot.Delegations => new Delegations(source, vocabularies, language).Of(agencyId).Select(delegation => delegation.Row),
            null => Texts(null, from, to),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such place."),
        };
        return
        [
            .. rows.Select(row => row with { Part = part is null ? null : new PackPart(part.Code) })
                .OrderBy(row => row.Section)
                .ThenBy(row => (row.DueOn ?? row.SignedOn ?? row.StartsOn ?? row.StepOn)?.First ?? DateOnly.MaxValue)
                .ThenBy(row => row.Subject.Id, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<PackEntry> Texts(AgreementRegime? regime, DateOnly from, DateOnly to) => source.LedBy(agencyId)
        .Where(led => led.Regime == regime)
        .Select(led => (Led: led, Section: SectionOf(led, from, to)))
        .Where(pair => pair.Section is not null)
        .Select(pair => Text(pair.Led, pair.Section!.Value));

    private PackSection? SectionOf(PackAgreement led, DateOnly from, DateOnly to) => led.Standing.Status switch
    {
        StandingStatus.Negotiating => Preparation.HasBegunBy(led.Agreement, Day) ? PackSection.Preparing : null,
        StandingStatus.Unknown => null,
        _ when led.Agreement.SignedOn is { } signed && signed.Last >= from && signed.First <= to => PackSection.Signed,
        _ when led.Binds || led.Standing.Since?.Last >= from => PackSection.CarriedOut,
        _ => null,
    };

    private PackEntry Text(PackAgreement led, PackSection section)
    {
        var partners = PartnersOf(led.Agreement);
        var last = Preparation.LastStepOf(led.Agreement, Day);
        var commitments = section == PackSection.Preparing ? [] : source.CommitmentsIn(led.Agreement.Id);
        var gaps = section switch
        {
            PackSection.Preparing => _gaps.OfPlanned(led, partners, last?.Step, agencyId),
            PackSection.Signed => _gaps.OfSigned(led.Agreement, partners).Concat(_gaps.OfImplementation(led.Agreement, commitments, agencyId)),
            // What has ended is not carried out any more.
            _ => led.Binds ? _gaps.OfSigningDay(led.Agreement).Concat(_gaps.OfImplementation(led.Agreement, commitments, agencyId)) : [],
        };
        var row = Row(led, section, partners) with { Missing = [.. led.Regime is null ? [_gaps.Gap(PackGap.Regime), .. gaps] : gaps] };
        return section == PackSection.Preparing
            ? row with { Step = last?.Step, StepOn = last?.On }
            : With(row, commitments);
    }

    private IEnumerable<PackEntry> Implementation(AgreementRegime regime)
    {
        foreach (var led in source.LedBy(agencyId).Where(led => led.Regime == regime && led.Binds && !(led.Standing.ExpiresOn?.Year <= source.Year)))
        {
            var commitments = source.CommitmentsIn(led.Agreement.Id);
            yield return With(Row(led, PackSection.ToCarryOut, PartnersOf(led.Agreement)), commitments) with { Missing = [.. _gaps.OfImplementation(led.Agreement, commitments, agencyId)] };
        }
        foreach (var (commitment, agreement) in source.CommitmentsOf(agencyId).Select(commitment => (commitment, AgreementOf(commitment, regime))).Where(pair => pair.Item2 is not null))
        {
            var state = CommitmentStates.Of(commitment, source.View);
            if (!state.Status.IsFinal())
                yield return Row(commitment, agreement!, state);
        }
        foreach (var duty in source.DutiesOf(agencyId).Where(duty => duty.Rule.Regime == regime && duty.Opinion is null && duty.Status is ObligationStatus.Open or ObligationStatus.Overdue))
            yield return Row(duty);
    }

    private IEnumerable<PackEntry> Conferences(DateOnly from, DateOnly to) => source.HostedBy(agencyId)
        .Where(activity => activity is { Kind: ActivityKind.InternationalConference, Direction: ActivityDirection.AtHome, IsCancelled: false })
        .Where(activity => activity.StartsOn.First <= Day && (activity.EndsOn ?? activity.StartsOn) is var end && end.Last >= from && end.First <= to)
        .Select(activity => new PackEntry
        {
            Section = PackSection.Conference,
            Subject = Subject.Of(new(ActivityCollection.PathName, activity.Id)),
            Title = activity.Title.In(language),
            CountryIds = [.. activity.CountryIds.Where(id => id != source.View.Owner.Code)],
            Fields = activity.Tags,
            Place = activity.Place,
            StartsOn = activity.StartsOn,
            EndsOn = activity.EndsOn,
            ReportedOn = activity.ReportedOn?.First <= Day ? activity.ReportedOn : null,
            DueOn = source.DutiesOnActivity(activity.Id).Select(duty => duty.DueOn).FirstOrDefault() is { } due ? PartialDate.From(due) : null,
            Missing = [.. _gaps.OfConference(activity, agencyId)],
        });

    private Agreement? AgreementOf(Commitment commitment, AgreementRegime regime) =>
        commitment.AgreementId is { } id && source.View.Find(new(AgreementCollection.PathName, id))?.As<Agreement>() is { } agreement
            && AgreementRegimes.Of(agreement, source.View.Owner.Profile) == regime ? agreement : null;

    private PackEntry Row(PackAgreement led, PackSection section, IReadOnlyList<string> partners) => new()
    {
        Section = section,
        Subject = Subject.Of(new(AgreementCollection.PathName, led.Agreement.Id)),
        Title = led.Agreement.Title.In(language),
        CountryIds = partners,
        Level = led.Agreement.Level,
        Fields = led.Agreement.Tags,
        SignedOn = section == PackSection.Preparing ? null : led.Agreement.SignedOn,
        Place = led.Agreement.Place,
        InForceOn = led.Agreement.InForceOn?.First <= Day ? led.Agreement.InForceOn : null,
        Standing = led.Standing.Status,
    };

    private PackEntry Row(Commitment commitment, Agreement agreement, CommitmentState state) => new()
    {
        Section = PackSection.Commitment,
        Subject = Subject.Of(new(CommitmentCollection.PathName, commitment.Id)),
        Title = commitment.Title.In(language),
        Agreement = new(agreement.Id, agreement.Title.In(language)),
        CountryIds = commitment.CountryIds,
        DueOn = commitment.DueOn,
        Status = state.Status,
        Progress = state.Progress,
        Missing = [.. _gaps.OfCommitment(commitment)],
    };

    private PackEntry Row(Obligation duty) => new()
    {
        Section = PackSection.Duty,
        Subject = Subject.Of(new(AgreementCollection.PathName, duty.Agreement!.Id)),
        Title = duty.Rule.Title.In(language),
        Agreement = new(duty.Agreement.Id, duty.Agreement.Title.In(language)),
        CountryIds = PartnersOf(duty.Agreement),
        DueOn = duty.DueOn is { } due ? PartialDate.From(due) : null,
        Duty = duty.Status,
        Article = PackTexts.Article(duty.Rule, language),
        Missing = duty.Status == ObligationStatus.Overdue ? [_gaps.Late(duty)] : [],
    };

    private PackEntry With(PackEntry row, IReadOnlyList<Commitment> commitments)
    {
        var states = commitments.Select(commitment => CommitmentStates.Of(commitment, source.View)).ToList();
        return row with
        {
            Commitments = states.Count,
            Complete = states.Count(state => state.Status == CommitmentStatus.Complete),
            Overdue = states.Count(state => state.Overdue is not null),
        };
    }

    private IReadOnlyList<string> PartnersOf(Agreement agreement) =>
        [.. AgreementFilters.CountriesOf(agreement, source.View).Where(id => id != source.View.Owner.Code)];
}
