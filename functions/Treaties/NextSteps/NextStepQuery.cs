using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Treaties.NextSteps;

/// <summary>The parsed query of the list of next steps.</summary>
internal sealed record NextStepQuery
{
    public required IReadOnlyCollection<string> AgreementIds { get; init; }

    public required IReadOnlyCollection<string> AgencyIds { get; init; }

    public required IReadOnlyCollection<NextActor> Actors { get; init; }

    public required IReadOnlyCollection<ProcedureStep> Steps { get; init; }

    public required CountryScope Countries { get; init; }

    public required Language Language { get; init; }

    public required ViewParameters Times { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>Reads the parameters.</summary>
    public static NextStepQuery Read(Parameters parameters, string list, TableForm form, OwnerState owner)
    {
        var language = parameters.Language();
        return new()
        {
            AgreementIds = parameters.Texts("agreement"),
            AgencyIds = parameters.Texts("agency"),
            Actors = parameters.Codes<NextActor>("actor"),
            Steps = parameters.Codes<ProcedureStep>("step"),
            Countries = new(parameters.Texts("country"), parameters.Texts("region"), LevelFilter.Read(parameters, owner)),
            Language = language,
            Paging = Paging.Read(list, language, parameters, Paging.LimitOtherwise(form, parameters)),
            Times = ViewParameters.Read(parameters),
        };
    }

    /// <summary>The steps that match: by their last day, then by the day since which they wait.</summary>
    public IReadOnlyList<NextStep> Select(RegistryView view)
    {
        var countries = Countries.In(view);
        var agreements = view.All<Agreement>(AgreementCollection.PathName)
            .Where(agreement => AgreementIds.Count == 0 || AgreementIds.Contains(agreement.Id))
            .Where(agreement => countries is null || AgreementFilters.CountriesOf(agreement, view).Any(countries.Contains));
        return
        [
            .. NextStepList.Of(agreements, view).Where(Includes)
                .OrderBy(next => next.Duty?.DueOn ?? DateOnly.MaxValue)
                .ThenBy(next => next.Since?.First ?? DateOnly.MaxValue)
                .ThenBy(next => next.Agreement.Id, StringComparer.Ordinal)
                .ThenBy(next => next.Step)
                .ThenBy(next => next.AgencyId, StringComparer.Ordinal),
        ];
    }

    private bool Includes(NextStep next) =>
        (AgencyIds.Count == 0 || (next.AgencyId is { } agency && AgencyIds.Contains(agency)))
        && (Actors.Count == 0 || Actors.Contains(next.Actor))
        && (Steps.Count == 0 || Steps.Contains(next.Step));
}
