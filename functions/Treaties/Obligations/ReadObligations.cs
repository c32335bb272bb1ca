using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Registry.Owner;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Values.Texts;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Treaties.Obligations;

/// <summary>GET /obligations: the duties by law concerning each agreement and each conference, with their bearers and last days, and whether they were done.</summary>
/// <remarks>
/// The duties follow from the records of <c>deadlineRules</c> and <c>holidays</c> and from the dates of the agreements and activities. Without
/// <c>status</c> those that still await the event from which their period counts are left out. <c>from</c> and <c>to</c> are days on which
/// duties are due, both included. The other filters are those of <c>/due</c>. <c>asOf</c> states the duties as they stood on a day.
/// </remarks>
public sealed class ReadObligations(RegistryViews views, TableAnswers tables, OwnerState owner)
{
    private const string List = "obligations";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Obligations");

    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(ObligationItem)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadObligations))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var query = ObligationQuery.Read(parameters, List, form, owner);
        parameters.Done();

        var view = await views.OpenAsync(request, query.Paging.TimesOr(query.Times), cancellationToken);
        var page = new ListPage<Obligation>(List, query.Paging, view, query.Language, new(() => query.Select(view)));
        ObligationItem Item(Obligation obligation) => ObligationItems.Of(obligation, view, query.Language);
        if (form.IsTable)
            return tables.Of(request, form, view, query.Language, page.Table(request, Columns, Item));
        return page.Json(request, next => new ObligationsAnswer(
            view.AsOf,
            query.Language,
            query.Language.Direction(),
            owner.Profile.Law is null ? Texts.Text(query.Language, "unruled") : null,
            [.. page.Items.Select(Item)],
            page.All.Count,
            Enum.GetValues<ObligationStatus>().ToDictionary(status => status, status => page.All.Count(obligation => obligation.Status == status)),
            view.Version,
            next));
    }
}
