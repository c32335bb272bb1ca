using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.OwedReports;

/// <summary>GET /owedReports: the reports that the caller's agencies owe in all open review cycles; for an editor, those that any agency owes.</summary>
/// <remarks>
/// A report is owed as in the report of the review cycle: the lead agency was expected to report on the commitment and has not. A commitment
/// in several review cycles is listed once, because one claim is a report in all of them. <c>agency</c> narrows the items;
/// <c>limit</c> and <c>cursor</c> page through them.
/// </remarks>
public sealed class ReadOwedReports(RegistryViews views)
{
    private const string List = "owedReports";

    private static readonly Refusal OfOther = new(
        RefusalKind.Forbidden, "An account of an agency sees only the reports that its own agencies owe; GET /principal names them.");

    /// <summary>200, or 304; 400 for an unknown or invalid parameter; 403: another agency, whether there is one or not.</summary>
    [Function(nameof(ReadOwedReports))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, agencies) = (parameters.Language(), parameters.Texts("agency"));
        var paging = Paging.Read(List, language, parameters);
        parameters.Done();

        var own = OwnAgencies.Read(request.Principal(), agencies, OfOther);
        var view = await views.OpenAsync(request, paging.TimesOr(ViewParameters.Current), cancellationToken);
        var page = new Lazy<(OwedReportList Owed, IReadOnlyList<OwedReport> Items)>(() =>
        {
            var owed = new OwedReportList(view, own.All, language);
            return (owed, [.. owed.Items.Where(item => own.Includes(item.Agency.Id))]);
        });
        string? Next() => paging.Next(request, view, page.Value.Items.Count);
        return new ViewAnswer(view, language, () => new OwedReportsAnswer(
            [.. paging.Of(page.Value.Items)],
            page.Value.Items.Count,
            page.Value.Owed.Rounds,
            view.AsOf,
            language,
            language.Direction(),
            view.Version,
            Next()))
        {
            Next = Next,
            MoreParts = own.Parts,
        };
    }
}
