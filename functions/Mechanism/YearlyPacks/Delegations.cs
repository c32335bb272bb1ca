using System.Globalization;
using BangGiao.Records.Codes;
using BangGiao.Records.Model;
using BangGiao.Registry.Profiles;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Deadlines;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>The delegations abroad and from abroad of a year, as rows of the list of them.</summary>
/// <remarks>
/// Until a rule of <c>deadlineRules</c> with <c>packPart</c> says otherwise, its data are those of the official reporting year, and it has no
/// day.
/// </remarks>
internal sealed class Delegations(PackSource source, Vocabularies vocabularies, Language language)
{
    private readonly PackGaps _gaps = new(source, vocabularies, language);

    /// <summary>The rule that asks for the list; null when none does.</summary>
    public DeadlineRule? Rule => source.RuleOf(source.PartIn(PackSlot.Delegations));

    private DateOnly Day => source.View.AsOf;

    /// <summary>The first and the last day of the data.</summary>
    public (DateOnly From, DateOnly To) Period() => Rule is { } rule ? DeadlineRuleRules.DataOf(rule, source.Year)
        : OfficialYear() is { } year ? (year.From, year.ClosesOn) : (new(source.Year, 1, 1), new(source.Year, 12, 31));

    /// <summary>What was not found of the law; null when a rule is recorded.</summary>
    public string? Note()
    {
        if (Rule is not null)
            return null;
        return source.PartIn(PackSlot.Delegations)?.WithoutRule is { } notes
            ? (OfficialYear() is null ? notes.Civil : notes.Official).In(language)
            : PackTexts.Of(language, "delegations.unruled");
    }

    /// <summary>Those of an agency that had begun by the day; with null those of all agencies, and those of none.</summary>
    public IEnumerable<(Activity Activity, PackEntry Row)> Of(string? agencyId)
    {
        var (from, to) = Period();
        return source.Delegations
            .Where(activity => agencyId is null || activity.HostAgencyId == agencyId)
            .Where(activity => activity.StartsOn.First <= Day && (activity.EndsOn ?? activity.StartsOn).Last >= from && activity.StartsOn.First <= to)
            .Select(activity => (activity, Row(activity)));
    }

    /// <summary>
    /// Whether an activity is a delegation: it goes abroad or comes from abroad, or is recorded as a delegation without a direction. A
    /// cancelled one is none, and neither are talks by telephone or video.
    /// </summary>
    public static bool Is(Activity activity) => !activity.IsCancelled
        && activity.Kind != ActivityKind.OnlineTalks
        && (activity.Direction is ActivityDirection.Outgoing or ActivityDirection.Incoming || (activity.Kind == ActivityKind.Delegation && activity.Direction is null));

    // There is none before the first rule for official periods, and for an owner without such a list.
    private ReportingPeriod? OfficialYear() => source.PartIn(PackSlot.Delegations) is null ? null :
        ReportingPeriod.TryParse(source.Year.ToString("0000", CultureInfo.InvariantCulture), PeriodCalendar.Official, source.View.Owner.Profile.Periods, out var period) ? period : null;

    private PackEntry Row(Activity activity)
    {
        IReadOnlyList<string> partners = [.. activity.CountryIds.Where(id => id != source.View.Owner.Code)];
        return new()
        {
            Section = activity.Direction switch
            {
                ActivityDirection.Outgoing => PackSection.Outgoing,
                ActivityDirection.Incoming => PackSection.Incoming,
                _ => PackSection.Undirected,
            },
            Subject = Subject.Of(new(ActivityCollection.PathName, activity.Id)),
            Title = activity.Title.In(language),
            CountryIds = partners,
            Fields = activity.Tags,
            Place = activity.Place,
            StartsOn = activity.StartsOn,
            EndsOn = activity.EndsOn,
            ReportedOn = activity.ReportedOn?.First <= Day ? activity.ReportedOn : null,
            Head = HeadOf(activity),
            Members = activity.Members.Count,
            Activity = activity.Status,
            Missing = [.. _gaps.OfDelegation(activity, partners)],
        };
    }

    private string? HeadOf(Activity activity) => activity.Head is not { } head ? null
        : head.Post is { } post ? PackTexts.Of(language, "head", head.Name, post.In(language)) : head.Name;
}
