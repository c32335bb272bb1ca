using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Notices.Occasions;

/// <summary>The parsed query of a list of occasions.</summary>
/// <param name="From">The first day; null for the day of the view.</param>
/// <param name="To">The last day; null for one year after the first.</param>
/// <param name="Scope">The filter.</param>
/// <param name="Language">The language of texts.</param>
/// <param name="Paging">The page.</param>
/// <param name="Times">The parameters <c>asOf</c> and <c>knownAt</c>.</param>
internal sealed record OccasionQuery(
    DateOnly? From, DateOnly? To, OccasionScope Scope, Language Language, Paging Paging, ViewParameters Times)
{
    private const string All = "all";
    private const int DaysByDefault = 365;
    private const int MostYears = 50;

    /// <summary>Reads the parameters that all lists of occasions share.</summary>
    /// <param name="list">The path name of the list.</param>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="events">The event codes of the list.</param>
    /// <param name="form">The form of the answer: a table is whole unless the request names a limit.</param>
    /// <param name="owner">The registry's own state, whose profile has the levels.</param>
    public static OccasionQuery Read(string list, Parameters parameters, IReadOnlyList<string> events, TableForm form, OwnerState owner)
    {
        var language = parameters.Language();
        return new(
            parameters.Day("from"),
            parameters.Day("to"),
            ReadScope(parameters, events, owner),
            language,
            Paging.Read(list, language, parameters, Paging.LimitOtherwise(form, parameters)),
            ViewParameters.Read(parameters));
    }

    /// <summary>Reads the filters by event and country.</summary>
    public static OccasionScope ReadScope(Parameters parameters, IReadOnlyList<string> events, OwnerState owner) => new()
    {
        Events = parameters.Choices("event", events),
        CountryIds = parameters.Texts("country"),
        Regions = parameters.Texts("region"),
        Levels = LevelFilter.Read(parameters, owner),
    };

    /// <summary>Reads the parameter <c>class</c>.</summary>
    public static IReadOnlyCollection<string> ReadClasses(Parameters parameters, AnniversaryRules rules) =>
        parameters.Choices("class", [.. rules.Tiers.Select(tier => tier.Name)]);

    /// <summary>Reads the parameter <c>importance</c>: the least importance, or <c>all</c>.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="otherwise">The value without the parameter; null for all.</param>
    public static Importance? ReadImportance(Parameters parameters, Importance? otherwise)
    {
        const string Name = "importance";
        if (parameters.Text(Name) is null)
            return otherwise;
        return CodeName.TryParse<Importance>(parameters.Choice(Name, [All, .. CodeName.All(typeof(Importance))]), out var least) ? least : null;
    }

    /// <summary>Reads the parameter <c>agency</c>.</summary>
    public static IReadOnlyCollection<string> ReadAgencies(Parameters parameters) => parameters.Texts("agency");

    /// <summary>The first and last day of the list, both included.</summary>
    /// <exception cref="RefusedException">The last day is before the first, or the period is longer than 50 years.</exception>
    public (DateOnly From, DateOnly To) SpanOn(DateOnly day, Parameters parameters)
    {
        var from = From ?? day;
        var to = To ?? (from > DateOnly.MaxValue.AddDays(-DaysByDefault) ? DateOnly.MaxValue : from.AddDays(DaysByDefault));
        if (to < from)
            parameters.Fault("to", $"must not be before {IsoDate.Text(from)}, the first day of the period");
        else if (from.Year <= DateOnly.MaxValue.Year - MostYears && to > from.AddYears(MostYears))
            parameters.Fault("to", $"must not be after {IsoDate.Text(from.AddYears(MostYears))}: a period has at most {MostYears} years");
        parameters.Done();
        return (from, to);
    }

    /// <summary>The occasions that match the query. With <c>asOf</c>, anniversaries of events after that day are left out, and so are their tasks.</summary>
    public IReadOnlyList<Occasion> Select(IEnumerable<Occasion> occasions, RegistryView view) =>
        [.. Scope.In(occasions, view).Where(occasion => Times.AsOf is not { } day || (occasion.OriginalDate ?? occasion.KnownFrom) is not { } original || original <= day)];
}
