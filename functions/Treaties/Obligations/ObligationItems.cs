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

    /// <summary>The item of a duty.</summary>
    public static ObligationItem Of(Obligation obligation, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(obligation);
        ArgumentNullException.ThrowIfNull(view);
        var (rule, agreement) = (obligation.Rule, obligation.Agreement);
        return new(
            obligation.Id,
            new(agreement.Id, agreement.Title.In(language)),
            rule.Title.In(language),
            new(rule.Id, rule.Law, rule.Article, rule.From, rule.Done!.Value, rule.Days!.Value, rule.DayKind, rule.Bearer, rule.Reading),
            obligation.Status,
            obligation.AgencyId is { } agency ? new(agency, view.Find(new RecordKey(AgencyCollection.PathName, agency))?.As<Agency>().Name.In(language)) : null,
            [.. AgreementFilters.CountriesOf(agreement, view)],
            obligation.StartsOn,
            obligation.DueOn,
            obligation.DueOn?.DayNumber - view.AsOf.DayNumber,
            obligation.DoneOn,
            obligation.DaysLate,
            [.. obligation.Evidence],
            [.. obligation.AwaitedSteps.Select(step => CodeName.Of(step)), .. obligation.IsSigningAwaited ? [HowItWasSigned] : Array.Empty<string>()],
            obligation.IsCalendarKnown);
    }
}
