using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>Computes the figures of signing. The filters are those of the KPIs that the list of agreements has too.</summary>
internal sealed class SigningTable
{
    private static readonly string[] Filters = ["country", "agency", "lead", "activity", "tag", "from", "to"];
    private static readonly int[] Ages = [0, 91, 181, 366, 731];

    private readonly IReadOnlyList<Func<StoredRecord, RegistryView, bool>> _accepting;
    private readonly IReadOnlySet<string> _agreementIds;
    private readonly string _words;
    private readonly List<KeyValuePair<string, string>> _query;

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public SigningTable(Collection agreements, Parameters parameters)
    {
        _accepting = ListFilters.Read(agreements.Filters.Concat(CommonFilters.Of(agreements)).Where(filter => Filters.Contains(filter.Name)), parameters);
        _agreementIds = parameters.Texts("agreement");
        _words = parameters.Words("q");
        _query = [.. parameters.All.Where(pair => pair.Key is "country" or "agency" or "lead" or "activity" or "tag" or "q").Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))];
    }

    /// <summary>The figures as of a view's day.</summary>
    public SigningFigures Of(RegistryView view)
    {
        var signed = view.All(AgreementCollection.PathName)
            .Where(record => _accepting.All(accepts => accepts(record, view)))
            .Where(record => _agreementIds.Count == 0 || _agreementIds.Contains(record.Key.Id))
            .Where(record => _words.Length == 0 || TextMatch.Contains(record.SearchText, _words))
            .Select(record => SignedAgreement.Of(record.As<Agreement>(), view))
            .OfType<SignedAgreement>()
            .ToList();
        return new(
            signed.Count,
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
            bands.Add(new(least, most, count, Link(day, least, most)));
        }
        return bands;
    }

    private string Link(DateOnly day, int least, int? most)
    {
        var query = new QueryBuilder(_query)
        {
            { "status", "signed,ratified" },
            { "to", IsoDate.Text(day.AddDays(-least)) },
        };
        if (most is { } days)
            query.Add("from", IsoDate.Text(day.AddDays(-days)));
        query.Add("asOf", IsoDate.Text(day));
        return $"/{Api.Base}{AgreementCollection.PathName}{query}";
    }
}
