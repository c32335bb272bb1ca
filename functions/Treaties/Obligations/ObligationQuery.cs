using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Treaties.Obligations;

/// <summary>The parsed query of the list of duties.</summary>
internal sealed record ObligationQuery
{
    // Duties that await their event are no work yet, so a list without the parameter leaves them out.
    private static readonly ObligationStatus[] StatusesByDefault =
        [ObligationStatus.Open, ObligationStatus.Overdue, ObligationStatus.Done, ObligationStatus.DoneLate];

    public required IReadOnlyCollection<ObligationStatus> Statuses { get; init; }

    public required IReadOnlyCollection<AgreementRegime> Regimes { get; init; }

    public required IReadOnlyCollection<string> AgreementIds { get; init; }

    public required IReadOnlyCollection<string> ActivityIds { get; init; }

    public required IReadOnlyCollection<string> AgencyIds { get; init; }

    public required IReadOnlyCollection<string> RuleIds { get; init; }

    public required CountryScope Countries { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required Language Language { get; init; }

    public required ViewParameters Times { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>Reads the parameters.</summary>
    public static ObligationQuery Read(Parameters parameters, string list, TableForm form, OwnerState owner)
    {
        var language = parameters.Language();
        var query = new ObligationQuery
        {
            Statuses = parameters.Codes<ObligationStatus>("status") is { Count: > 0 } asked ? asked : StatusesByDefault,
            Regimes = [.. parameters.Choices("regime", owner.Profile.RegimeCodes).Select(code => new AgreementRegime(code))],
            AgreementIds = parameters.Texts("agreement"),
            ActivityIds = parameters.Texts("activity"),
            AgencyIds = parameters.Texts("agency"),
            RuleIds = parameters.Texts("rule"),
            Countries = new(parameters.Texts("country"), parameters.Texts("region"), LevelFilter.Read(parameters, owner)),
            From = parameters.Day("from"),
            To = parameters.Day("to"),
            Language = language,
            Paging = Paging.Read(list, language, parameters, Paging.LimitOtherwise(form, parameters)),
            Times = ViewParameters.Read(parameters),
        };
        if (query.To < query.From)
            parameters.Fault("to", $"must not be before {IsoDate.Text(query.From.Value)}, the first day of the period");
        return query;
    }

    /// <summary>The duties that match, by due day; those without one come last.</summary>
    public IReadOnlyList<Obligation> Select(RegistryView view)
    {
        var countries = Countries.In(view);
        var agreements = ActivityIds.Count > 0 ? [] : view.All<Agreement>(AgreementCollection.PathName)
            .Where(agreement => AgreementIds.Count == 0 || AgreementIds.Contains(agreement.Id))
            .Where(agreement => countries is null || AgreementFilters.CountriesOf(agreement, view).Any(countries.Contains));
        var activities = AgreementIds.Count > 0 ? [] : view.All<Activity>(ActivityCollection.PathName)
            .Where(activity => ActivityIds.Count == 0 || ActivityIds.Contains(activity.Id))
            .Where(activity => countries is null || activity.CountryIds.Any(countries.Contains));
        return
        [
            .. ObligationList.Of(agreements, view).Concat(ObligationList.Of(activities, view)).Where(Includes)
                .OrderBy(obligation => obligation.DueOn ?? DateOnly.MaxValue)
                .ThenBy(obligation => obligation.Id, StringComparer.Ordinal),
        ];
    }

    private bool Includes(Obligation obligation) =>
        Statuses.Contains(obligation.Status)
        && (Regimes.Count == 0 || (obligation.Rule.Regime is { } regime && Regimes.Contains(regime)))
        && (RuleIds.Count == 0 || RuleIds.Contains(obligation.Rule.Id))
        && (AgencyIds.Count == 0 || (obligation.AgencyId is { } agency && AgencyIds.Contains(agency)))
        && (From is null || obligation.DueOn >= From)
        && (To is null || obligation.DueOn <= To);
}
