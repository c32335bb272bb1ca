using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.RoundLetters;

/// <summary>GET /reviewCycles/{id}/invitations: the invitations to report in a review cycle, the reminders, and the agencies that are silent.</summary>
/// <remarks>
/// Invitations go to the focal points of the agencies that have something to report; reminders to them, then to their deputies and superiors;
/// then the chair gets a list. <c>planned</c> says what will be sent, also while no letters are sent, so it is the dry run.
/// </remarks>
public sealed class ReadInvitations(RoundViews rounds, RoundLetterPlan plan, RoundAgencies agencies)
{
    /// <summary>200, or 304; 404.</summary>
    [Function(nameof(ReadInvitations))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/invitations")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();
        var (cycle, view, _) = await rounds.OpenAsync(request, id, ViewParameters.Current, cancellationToken);
        return new ViewAnswer(view, language, () => new InvitationsBody(plan, agencies, cycle, view, language).Json())
        {
            MoreParts = [plan.Fingerprint],
        };
    }
}
