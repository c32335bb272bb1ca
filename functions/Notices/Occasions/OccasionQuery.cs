using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Notices.Occasions;

/// <summary>What a list of occasions was asked for.</summary>
/// <param name="From">The first day; null for the view's day.</param>
/// <param name="To">The last day; null for a year later.</param>
/// <param name="Scope">Which ones.</param>
/// <param name="Language">Of what is said in one language.</param>
/// <param name="Limit">At most how many items.</param>
/// <param name="Cursor">Where to go on; null for the beginning.</param>
/// <param name="Times">The two times.</param>
internal sealed record OccasionQuery(
    DateOnly? From, DateOnly? To, OccasionScope Scope, Language Language, int Limit, Cursor? Cursor, ViewParameters Times)
{
    private const int ItemsByDefault = 50;
    private const int DaysByDefault = 365;
    private const int MostYears = 50;

    /// <summary>Reads the parameters that all lists of occasions have.</summary>
    /// <param name="list">The list's path name.</param>
    /// <param name="parameters">What was asked.</param>
    /// <param name="events">The events that the list is of.</param>
    public static OccasionQuery Read(string list, Parameters parameters, IReadOnlyList<string> events)
    {
        var language = parameters.Language();
        return new(
            parameters.Day("from"),
            parameters.Day("to"),
            ReadScope(parameters, events),
            language,
            (int)parameters.Number("limit", ItemsByDefault, 0, ListQuery.MostItems),
            Cursor.Read(parameters, Cursor.FingerprintOf(list, language, parameters)),
            ViewParameters.Read(parameters));
    }

    /// <summary>Reads which countries' occasions are wanted, and of which events.</summary>
    public static OccasionScope ReadScope(Parameters parameters, IReadOnlyList<string> events) => new()
    {
        Events = parameters.Choices("event", events),
        CountryIds = parameters.Texts("country"),
        Regions = parameters.Texts("region"),
        Levels = parameters.Codes<PartnershipLevel>("level"),
    };

    /// <summary>Reads the parameter <c>class</c>.</summary>
    public static IReadOnlyCollection<string> ReadClasses(Parameters parameters, AnniversaryRules rules) =>
        parameters.Choices("class", [.. rules.Tiers.Select(tier => tier.Name)]);

    /// <summary>Reads the parameter <c>agency</c>.</summary>
    public static IReadOnlyCollection<string> ReadAgencies(Parameters parameters) => parameters.Texts("agency");

    /// <summary>The times to open the view with: all pages show the registry as the first one did.</summary>
    public ViewParameters PageTimes => Cursor is { } cursor ? new(cursor.AsOf, cursor.Version, null) { VersionParameter = "cursor" } : Times;

    /// <summary>The days that are asked for, both included.</summary>
    /// <exception cref="RefusedException">The span is none, or longer than an answer can be.</exception>
    public (DateOnly From, DateOnly To) SpanOn(DateOnly day, Parameters parameters)
    {
        var from = From ?? day;
        var to = To ?? (from > DateOnly.MaxValue.AddDays(-DaysByDefault) ? DateOnly.MaxValue : from.AddDays(DaysByDefault));
        if (to < from)
            parameters.Fault("to", $"must not be before {IsoDate.Text(from)}, the first day of the span");
        else if (from.Year <= DateOnly.MaxValue.Year - MostYears && to > from.AddYears(MostYears))
            parameters.Fault("to", $"must not be after {IsoDate.Text(from.AddYears(MostYears))}: a span is at most {MostYears} years long");
        parameters.Done();
        return (from, to);
    }

    /// <summary>Those of some occasions that are wanted. Who names a day as of which to look is not told what happened after it.</summary>
    public IReadOnlyList<Occasion> Select(IEnumerable<Occasion> occasions, RegistryView view) =>
        [.. Scope.In(occasions, view).Where(occasion => Times.AsOf is not { } day || occasion.OriginalDate is not { } original || original <= day)];
}
