using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>Finds the data missing from the rows of a pack.</summary>
/// <remarks>
/// A text should say its name, parties and field, the day and place of signing, and who signed. An implementation plan is asked where the duty
/// to file it is not done.
/// </remarks>
internal sealed class PackGaps(PackSource source, Vocabularies vocabularies, Language language)
{
    private DateOnly Day => source.View.AsOf;

    /// <summary>The gaps of a text before signing.</summary>
    public IEnumerable<PackGapItem> OfPlanned(PackAgreement planned, IReadOnlyList<string> partners, ProcedureStep? step, string agencyId)
    {
        foreach (var gap in OfText(planned.Agreement, partners))
            yield return gap;
        if (string.IsNullOrEmpty(planned.Agreement.Place))
            yield return Gap(PackGap.SigningPlace);
        if (step is null)
            yield return Gap(PackGap.Step);
        foreach (var opinion in (planned.Agreement.Procedure?.Opinions ?? []).Where(opinion => opinion.AskedOn.First <= Day && !(opinion.ReceivedOn?.First <= Day)))
            yield return Gap(PackGap.Opinion, NameOf(opinion.AgencyId));
        foreach (var gap in OfDuties(planned.Agreement, agencyId))
            yield return gap;
    }

    /// <summary>The gaps of a text signed in the year.</summary>
    public IEnumerable<PackGapItem> OfSigned(Agreement agreement, IReadOnlyList<string> partners)
    {
        foreach (var gap in OfText(agreement, partners))
            yield return gap;
        if (agreement.SignedOn is not { Precision: DatePrecision.Day })
            yield return Gap(PackGap.SigningDay);
        if (string.IsNullOrEmpty(agreement.Place))
            yield return Gap(PackGap.SigningPlace);
        if (agreement.Signatories.Count == 0)
            yield return Gap(PackGap.Signatory);
    }

    /// <summary>The missing day of a text between two parties, which may have been signed in the year. A multilateral one may have been joined without signing.</summary>
    public IEnumerable<PackGapItem> OfSigningDay(Agreement agreement) =>
        agreement is { SignedOn: null, Multilateral: not true } ? [Gap(PackGap.SigningDay)] : [];

    /// <summary>The gaps in the implementation of a text, for the agency that leads it.</summary>
    public IEnumerable<PackGapItem> OfImplementation(Agreement agreement, IReadOnlyList<Commitment> commitments, string agencyId)
    {
        if (source.DutiesOn(agreement.Id).Any(IsPlanMissing))
            yield return Gap(PackGap.ImplementationPlan);
        if (commitments.Count == 0)
            yield return Gap(PackGap.Commitment);
        if (commitments.Where(commitment => commitment.LeadAgencyId == agencyId).Select(source.UnreportedIn).OfType<ReviewCycle>().MaxBy(cycle => cycle.DueOn) is { } cycle)
            yield return Gap(PackGap.Report, cycle.Title.In(language));
        foreach (var gap in OfDuties(agreement, agencyId))
            yield return gap;
    }

    /// <summary>The gaps of a commitment.</summary>
    public IEnumerable<PackGapItem> OfCommitment(Commitment commitment)
    {
        if (commitment.DueOn is null)
            yield return Gap(PackGap.DueDay);
        if (source.UnreportedIn(commitment) is { } cycle)
            yield return Gap(PackGap.Report, cycle.Title.In(language));
    }

    /// <summary>The gaps of a conference.</summary>
    public IEnumerable<PackGapItem> OfConference(Activity conference, string agencyId)
    {
        if (conference.EndsOn is not { Precision: DatePrecision.Day })
            yield return Gap(PackGap.EndDay);
        if (string.IsNullOrEmpty(conference.Place))
            yield return Gap(PackGap.Place);
        if (conference.Outcome is null)
            yield return Gap(PackGap.Outcome);
        if (conference.Status is ActivityStatus.Planned or ActivityStatus.Confirmed && (conference.EndsOn ?? conference.StartsOn).Last < Day)
            yield return Gap(PackGap.Held);
        foreach (var duty in source.DutiesOnActivity(conference.Id).Where(duty => IsLateFor(duty, agencyId)))
            yield return Late(duty);
    }

    /// <summary>What a delegation misses. That a delegation abroad reports its result is asked where the owner's law does, without a day.</summary>
    public IEnumerable<PackGapItem> OfDelegation(Activity delegation, IReadOnlyList<string> partners)
    {
        var isOver = (delegation.EndsOn ?? delegation.StartsOn).Last < Day;
        if (delegation.Direction is null)
            yield return Gap(PackGap.Direction);
        if (partners.Count == 0)
            yield return Gap(PackGap.Partner);
        if (delegation.Head is null)
            yield return Gap(PackGap.Head);
        if (delegation.EndsOn is not { Precision: DatePrecision.Day })
            yield return Gap(PackGap.EndDay);
        if (string.IsNullOrEmpty(delegation.Place))
            yield return Gap(PackGap.Place);
        if (isOver && delegation.Outcome is null)
            yield return Gap(PackGap.Outcome);
        if (isOver && delegation.Status is (ActivityStatus.Planned or ActivityStatus.Confirmed))
            yield return Gap(PackGap.Held);
        else if (isOver && delegation.Direction == ActivityDirection.Outgoing && !(delegation.ReportedOn?.First <= Day) && source.Law?.ResultReport is { } basis)
            yield return Gap(PackGap.ResultReport, basis.Article is { } article ? PackTexts.Of(language, "article", basis.Law, article) : basis.Law);
    }

    /// <summary>That a duty is overdue.</summary>
    public PackGapItem Late(Obligation duty) => Gap(
        PackGap.OverdueDuty,
        PackTexts.Of(language, "detail.duty", duty.Rule.Title.In(language), PackTexts.Article(duty.Rule, language), WrittenDates.Text(duty.DueOn!.Value, language)));

    /// <summary>Something missing, in words.</summary>
    public PackGapItem Gap(PackGap gap, string? detail = null) => new(gap, vocabularies.Label("packGap", CodeName.Of(gap)).In(language), detail);

    /// <summary>The number of rows with each gap, the most frequent gap first.</summary>
    public IReadOnlyList<PackGapCount> Count(IEnumerable<PackEntry> rows) =>
    [
        .. rows.SelectMany(row => row.Missing.Select(missing => missing.Gap).Distinct())
            .GroupBy(gap => gap)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => new PackGapCount(group.Key, Gap(group.Key).Label, group.Count())),
    ];

    private IEnumerable<PackGapItem> OfText(Agreement agreement, IReadOnlyList<string> partners)
    {
        if (partners.Count == 0)
            yield return Gap(PackGap.Partner);
        if (agreement.Level is null)
            yield return Gap(PackGap.Level);
        if (agreement.Tags.Count == 0)
            yield return Gap(PackGap.Field);
    }

    // The implementation plan has a gap of its own.
    private IEnumerable<PackGapItem> OfDuties(Agreement agreement, string agencyId) =>
        source.DutiesOn(agreement.Id).Where(duty => IsLateFor(duty, agencyId) && duty.Rule.Done != ProcedureStep.PlanFiled).Select(Late);

    private static bool IsLateFor(Obligation duty, string agencyId) => duty.Status == ObligationStatus.Overdue && duty.AgencyId == agencyId;

    private static bool IsPlanMissing(Obligation duty) => duty.Rule.Done == ProcedureStep.PlanFiled && duty.Status is ObligationStatus.Open or ObligationStatus.Overdue;

    // The id of an agency that has been deleted.
    private string NameOf(string agencyId) => source.View.Find(new RecordKey(AgencyCollection.PathName, agencyId))?.As<Agency>().Name.In(language) ?? agencyId;
}
