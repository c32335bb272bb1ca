using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.Worklists;

/// <summary>GET /reviewCycles/{id}/worklist: the claims in a review cycle that the ministry has to assess, by agency.</summary>
/// <remarks>
/// <c>agency</c> narrows the items to some lead agencies; <c>limit</c> and <c>cursor</c> page through them. Of a closed review cycle, it has the
/// claims that awaited assessment when it was closed.
/// </remarks>
public sealed class ReadWorklist(RoundViews rounds)
{
    private const string List = "worklist";

    /// <summary>200, or 304; 400 for an unknown or invalid parameter; 404.</summary>
    [Function(nameof(ReadWorklist))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/" + List)] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, agencies) = (parameters.Language(), parameters.Texts("agency"));
        var paging = Paging.Read($"{List}/{id}", language, parameters);
        parameters.Done();

        var (cycle, now, view) = await rounds.OpenAsync(request, id, paging.TimesOr(ViewParameters.Current), cancellationToken);
        var page = new Lazy<(Worklist Worklist, IReadOnlyList<WorklistItem> Items)>(() =>
        {
            var worklist = new Worklist(cycle, view, language);
            return (worklist, [.. worklist.All.Where(item => agencies.Count == 0 || agencies.Contains(item.Agency.Id))]);
        });
        string? Next() => paging.Next(request, now, page.Value.Items.Count);
        return new ViewAnswer(view, language, () => new WorklistAnswer(
            [.. paging.Of(page.Value.Items)],
            page.Value.Items.Count,
            page.Value.Worklist.ByAgency,
            view.AsOf,
            language,
            language.Direction(),
            view.Version,
            Next()))
        {
            Next = Next,
        };
    }
}
