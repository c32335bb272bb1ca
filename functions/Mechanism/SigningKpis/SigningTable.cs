using BangGiao.Mechanism.Counting;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>Computes the figures of signing. The filters are those of the KPIs that the list of agreements has too.</summary>
internal sealed class SigningTable
{
    private static readonly string[] Shared = ["country", "agency", "lead", "activity", "region", "countryLevel", "highLevel", "tag", "period", "calendar", "from", "to"];

    private static readonly DayBands Ages = new([0, 91, 181, 366, 731], AgreementFilters.AgeFrom, AgreementFilters.AgeTo);

    // The first edges are the periods that the laws give for a copy and a plan: 10 and 15 days.
    private static readonly Dictionary<SigningSpan, DayBands> Spans = new()
    {
        [SigningSpan.Copy] = Of(SigningSpan.Copy, 0, 11, 16, 31, 91),
        [SigningSpan.Plan] = Of(SigningSpan.Plan, 0, 16, 31, 91, 181),
        [SigningSpan.FirstAction] = Of(SigningSpan.FirstAction, 0, 31, 91, 181, 366),
        [SigningSpan.Completion] = Of(SigningSpan.Completion, 0, 181, 366, 731, 1096),
    };

    // What the commitments name in "agreement" is the id in the list of agreements, and the level of their agreement is its level.
    private static readonly Dictionary<string, string> Renamed = new() { ["agreement"] = "id", ["concludedAs"] = "level" };

    private readonly CountScope _scope;

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public SigningTable(Collection agreements, Parameters parameters) => _scope = new(agreements, parameters, Shared, Renamed);

    /// <summary>The figures as of a view's day.</summary>
    public SigningFigures Of(RegistryView view)
    {
        var signed = _scope.In(view)
            .Select(record => SignedAgreement.Of(record.As<Agreement>(), view))
            .OfType<SignedAgreement>()
            .ToList();
        return new(
            signed.Count,
            _scope.Link(view.AsOf, [new(AgreementFilters.AgeFrom, "0")]),
            Period(SigningSpan.Copy, signed, view.AsOf),
            Period(SigningSpan.Plan, signed, view.AsOf),
            Period(SigningSpan.FirstAction, signed, view.AsOf),
            Period(SigningSpan.Completion, signed, view.AsOf),
            NotInForce([.. signed.Where(agreement => agreement.IsNotInForce)], view.AsOf));
    }

    private PeriodFigure Period(SigningSpan span, List<SignedAgreement> signed, DateOnly day) => Spans[span].Of(
        signed.Select(agreement => agreement.DaysTo(span)).OfType<int>(),
        signed.Count(agreement => agreement.SignedOn is not null),
        conditions => _scope.Link(day, conditions));

    private IReadOnlyList<AgeBand> NotInForce(List<SignedAgreement> waiting, DateOnly day) => Ages.Bands(
        [.. waiting.Select(agreement => day.DayNumber - agreement.Signed.First.DayNumber)],
        conditions => _scope.Link(day, [new(AgreementFilters.Status, "signed,ratified"), .. conditions]));

    private static DayBands Of(SigningSpan span, params IReadOnlyList<int> least) => new(least, SigningFilters.LeastOf(span), SigningFilters.MostOf(span));
}
