using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>Computes the figures of signing. The filters are those of the KPIs that the list of agreements has too.</summary>
internal sealed class SigningTable
{
    private static readonly string[] Shared = ["country", "agency", "lead", "activity", "tag", "period", "calendar", "from", "to"];
    private static readonly int[] Ages = [0, 91, 181, 366, 731];

    private readonly Collection _agreements;
    private readonly ListQuery _query;
    private readonly List<KeyValuePair<string, string>> _scope;

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public SigningTable(Collection agreements, Parameters parameters)
    {
        _agreements = agreements;
        var filters = agreements.Filters.Concat(CommonFilters.Of(agreements)).ToList();
        List<Func<StoredRecord, RegistryView, bool>> accepting = [.. ListFilters.Read(filters.Where(filter => Shared.Contains(filter.Name)), parameters)];
        // What the commitments name in "agreement" is the id in the list of agreements.
        if (parameters.ListText("agreement") is { } ids && filters.Single(filter => filter.Name == "id").TryRead(ids, out var isOne))
            accepting.Add(isOne);
        _query = ListQuery.Unpaged(accepting, parameters);
        _scope =
        [
            .. from filter in filters
               where Shared.Contains(filter.Name)
               let text = filter.TakesMany ? parameters.ListText(filter.Name) : parameters.Text(filter.Name)
               where text is not null
               select KeyValuePair.Create(filter.Name, text),
            .. Sent("id", parameters.ListText("agreement")),
            .. Sent("q", parameters.Text("q")),
            .. Sent("knownAt", parameters.Text("knownAt")),
        ];
    }

    /// <summary>The figures as of a view's day.</summary>
    public SigningFigures Of(RegistryView view)
    {
        // The list behind each link leaves out agreements that were not known on the day, and the counts must match it.
        var signed = RecordList.Select(_agreements, view, _query with { Times = _query.Times with { AsOf = view.AsOf } })
            .Select(record => SignedAgreement.Of(record.As<Agreement>(), view))
            .OfType<SignedAgreement>()
            .ToList();
        return new(
            signed.Count,
            Link(view.AsOf, KeyValuePair.Create(AgreementFilters.AgeFrom, "0")),
            Period(signed, agreement => agreement.CopiedOn),
            Period(signed, agreement => agreement.PlannedOn),
            Period(signed, agreement => agreement.FirstActionOn),
            Bands([.. signed.Where(agreement => agreement.IsNotInForce)], view.AsOf));
    }

    private static PeriodFigure Period(List<SignedAgreement> signed, Func<SignedAgreement, DateOnly?> end)
    {
        var days = signed.Where(agreement => agreement.SignedOn is not null)
            .Select(agreement => end(agreement)?.DayNumber - agreement.SignedOn!.Value.DayNumber)
            .OfType<int>()
            .Order()
            .ToList();
        decimal? median = days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m;
        return new(days.Count, signed.Count(agreement => agreement.SignedOn is not null), median, days.Count == 0 ? null : days[^1]);
    }

    private List<AgeBand> Bands(List<SignedAgreement> waiting, DateOnly day)
    {
        var bands = new List<AgeBand>();
        for (var i = 0; i < Ages.Length; i++)
        {
            var (least, most) = (Ages[i], i + 1 < Ages.Length ? Ages[i + 1] - 1 : (int?)null);
            var count = waiting.Count(agreement => day.DayNumber - agreement.Signed.First.DayNumber is var age && age >= least && !(age > most));
            bands.Add(new(least, most, count, BandLink(day, least, most)));
        }
        return bands;
    }

    private string BandLink(DateOnly day, int least, int? most)
    {
        List<KeyValuePair<string, string>> band = [new(AgreementFilters.Status, "signed,ratified"), new(AgreementFilters.AgeFrom, Number(least))];
        if (most is { } days)
            band.Add(new(AgreementFilters.AgeTo, Number(days)));
        return Link(day, [.. band]);
    }

    private string Link(DateOnly day, params KeyValuePair<string, string>[] conditions) =>
        $"/{Api.Base}{AgreementCollection.PathName}{new QueryBuilder([.. _scope, .. conditions, new("asOf", IsoDate.Text(day))])}";

    private static string Number(int days) => days.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<KeyValuePair<string, string>> Sent(string name, string? text) => text is null ? [] : [new(name, text)];
}
