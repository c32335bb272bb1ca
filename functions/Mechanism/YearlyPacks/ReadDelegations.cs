using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Tables;
using BangGiao.Treaties.Activities;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>GET /delegations: the list of the delegations abroad and from abroad of a year, of one agency or of all, with what is missing.</summary>
/// <remarks>
/// They are the activities that go abroad or come from abroad, without those that were cancelled. Neither the form nor the day of the list
/// was found, so the answer has a note in their place until a record of <c>deadlineRules</c> with <c>packPart</c> names them. An account of
/// agencies has the delegations of its own agencies only. The list of one agency is also a part of <c>GET /agencies/{id}/yearlyPack</c>.
/// </remarks>
public sealed class ReadDelegations(RegistryViews views, CollectionRegistry collections, Vocabularies vocabularies, TableAnswers tables)
{
    private const string List = "delegations";

    private static readonly PackSection[] Directions = [PackSection.Outgoing, PackSection.Incoming, PackSection.Undirected];

    private static readonly IReadOnlyList<Field> Columns = FieldMap.Of(typeof(DelegationItem)).Columns;

    /// <summary>200, or 304; 400 for an unknown or invalid parameter.</summary>
    [Function(nameof(ReadDelegations))]
    [Requires(Role.Reporter, Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var form = TableForm.Read(request, parameters);
        var (times, language) = (ViewParameters.Read(parameters), parameters.Language());
        var paging = Paging.Read(List, language, parameters, Paging.LimitOtherwise(form, parameters));
        var (year, agencies) = (ReadYearlyPack.Year(parameters, times), parameters.Texts("agency"));
        var sections = parameters.Choices("section", [.. Directions.Select(section => CodeName.Of(section))]);
        parameters.Done();

        var view = await views.OpenAsync(request, paging.TimesOr(times), cancellationToken);
        var caller = request.Principal();
        var list = new Lazy<DelegationList>(() => new(
            new(view, year ?? view.AsOf.Year), collections, vocabularies, language, caller, agencies, [.. Directions.Where(section => sections.Contains(CodeName.Of(section)))]));
        var page = new ListPage<(Activity Activity, PackEntry Row)>(List, paging, view, language, new(() => list.Value.All));
        return form.IsTable
            ? tables.Of(request, form, view, language, page.Table(request, Columns, DelegationItemOf))
            : page.Json(request, next => list.Value.Json(paging, next));

        object DelegationItemOf((Activity Activity, PackEntry Row) one) => list.Value.Item(one.Activity, one.Row);
    }
}
