using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Obligations;

/// <summary>Writes duties as items of answers.</summary>
public static class ObligationItems
{
    // Of a duty that awaits it: how the text was signed decides which rule applies.
    private const string HowItWasSigned = "signing";

    // Of a duty concerning an activity: its last day.
    private const string End = "end";

    /// <summary>The item of a duty.</summary>
    public static ObligationItem Of(Obligation obligation, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        ArgumentNullException.ThrowIfNull(view);
        var (rule, agreement, activity) = (obligation.Rule, obligation.Agreement, obligation.Activity);
        return new(
            obligation.Id,
            agreement is null ? null : new(agreement.Id, agreement.Title.In(language)),
            activity is null ? null : new(activity.Id, activity.Title.In(language)),
            rule.Title.In(language),
            new(rule.Id, rule.Law, rule.Article, rule.From, rule.Done, rule.Days!.Value, rule.DayKind, rule.Bearer, rule.Reading),
            obligation.Status,
            obligation.AgencyId is { } agency ? new(agency, view.Find(new RecordKey(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(language)) : null,
            CountriesOf(obligation, view),
            obligation.StartsOn,
            obligation.DueOn,
            obligation.DueOn?.DayNumber - view.AsOf.DayNumber,
            obligation.DoneOn,
            obligation.DaysLate,
            [.. obligation.Evidence],
            [
                .. obligation.AwaitedSteps.Select(step => CodeName.Of(step)), .. obligation.IsSigningAwaited ? [HowItWasSigned] : Array.Empty<string>(),
                .. obligation.IsEndAwaited ? [End] : Array.Empty<string>(),
            ],
            obligation.IsCalendarKnown);
    }

    /// <summary>The countries that a duty concerns.</summary>
    public static IReadOnlyList<string> CountriesOf(Obligation obligation, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        return obligation.Agreement is { } agreement ? [.. AgreementFilters.CountriesOf(agreement, view)] : obligation.Activity!.CountryIds;
    }
}
