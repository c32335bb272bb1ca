using BangGiao.Notices.Jubilees;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.OwedTasks;

/// <summary>GET /owedTasks: the tasks for anniversaries that the caller's agencies have; for an editor, those that any agency has.</summary>
/// <remarks>
/// It has the tasks due in the year before and after today, and of these the open and overdue ones unless <c>status</c> asks for others.
/// <c>agency</c> narrows them; <c>limit</c> and <c>cursor</c> page through them.
/// </remarks>
public sealed class ReadOwedTasks(RegistryViews views, OccasionCalendar calendar)
{
    private const string List = "owedTasks";

    private static readonly Refusal OfOther = new(
        RefusalKind.Forbidden, "An account of an agency sees only the tasks of its own agencies; GET /principal names them.");

    private static readonly IReadOnlyList<JubileeTaskStatus> Unsettled = [JubileeTaskStatus.Open, JubileeTaskStatus.Late];

    /// <summary>200, or 304; 400 for an unknown or invalid parameter; 403: another agency, whether there is one or not.</summary>
    [Function(nameof(ReadOwedTasks))]
    [Requires(Role.Reporter)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + List)] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, agencies, asked) = (parameters.Language(), parameters.Texts("agency"), parameters.Codes<JubileeTaskStatus>("status"));
        var paging = Paging.Read(List, language, parameters);
        parameters.Done();

        var own = OwnAgencies.Read(request.Principal(), agencies, OfOther);
        var view = await views.OpenAsync(request, paging.TimesOr(ViewParameters.Current), cancellationToken);
        var statuses = asked.Count == 0 ? Unsettled : [.. asked];
        var tasks = new Lazy<IReadOnlyList<OwedTask>>(() =>
        [
            .. new OwedTaskList(calendar, view, own.All, language).Items
                .Where(task => statuses.Contains(task.Status) && own.Includes(task.Agency.Id)),
        ]);
        string? Next() => paging.Next(request, view, tasks.Value.Count);
        return new ViewAnswer(view, language, () => new OwedTasksAnswer(
            [.. paging.Of(tasks.Value)], tasks.Value.Count, view.AsOf, language, language.Direction(), view.Version, Next()))
        {
            Next = Next,
            MoreParts = own.Parts,
        };
    }
}
