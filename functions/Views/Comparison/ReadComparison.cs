using BangGiao.Mechanism.Counting;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Comparison;

/// <summary>GET /comparison: the differences between two days in relations, partnerships, agreements, missions and commitments.</summary>
/// <remarks>
/// <c>compareTo</c> is the earlier day and <c>asOf</c> the later one, by default today. <c>fact</c> narrows the answer to some facts;
/// <c>country</c>, <c>region</c> and <c>agency</c> are the filters of the lists, and facts of a collection without the filter are left out.
/// Both days are as known at one version. <c>limit</c> and <c>cursor</c> page through the differences; a table has all of them.
/// </remarks>
public sealed class ReadComparison(RecordEndpoints records, RegistryViews views, Vocabularies vocabularies, TableAnswers tables, OwnerCalendar calendar)
{
    private const string List = "comparison";
    private const string CompareTo = "compareTo";

    private static readonly string[] Filters = ["country", "region", "agency"];
    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(Difference)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadComparison))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var earlier = ReadCompareTo(parameters, times.AsOf ?? calendar.Today);
        var scopes = FactDefinition.All.Select(definition => definition.Collection).Distinct()
            .ToDictionary(name => name, name => new CountScope(records.Collection(name), parameters, Filters));
        var facts = parameters.Codes<ComparedFact>("fact");
        var paging = Paging.Read(List, language, parameters);
        var form = TableForm.Read(request, parameters);
        parameters.Done();

        var view = await views.OpenAsync(request, paging.TimesOr(times), cancellationToken);
        var definitions = FactDefinition.All
            .Where(definition => (facts.Count == 0 || facts.Contains(definition.Fact)) && scopes[definition.Collection].HasAllOf(Filters, parameters))
            .ToList();
        var body = new Lazy<ComparisonBody>(() => new(scopes, definitions, view.On(earlier), view, vocabularies, language));
        string? Next() => paging.Next(request, view, body.Value.Differences.Count);
        return form.IsTable
            ? tables.Of(request, form, view, language, new(List, Columns, () => body.Value.Differences.Select(RecordJson.ToBody)))
            : new ViewAnswer(view, language, () => new ComparisonAnswer(
                earlier,
                view.AsOf,
                language,
                language.Direction(),
                body.Value.Figures,
                [.. paging.Of(body.Value.Differences)],
                body.Value.Differences.Count,
                view.Version,
                Next()))
            {
                Next = Next,
            };
    }

    private static DateOnly ReadCompareTo(Parameters parameters, DateOnly later)
    {
        if (parameters.Day(CompareTo) is not { } earlier)
        {
            if (!parameters.All.ContainsKey(CompareTo))
                parameters.Fault(CompareTo, "is required: the earlier of the two days, for example 2020-01-01");
            return later;
        }
        if (earlier > later)
            parameters.Fault(CompareTo, $"must not be after {IsoDate.Text(later)}, the day that is compared");
        return earlier;
    }
}
