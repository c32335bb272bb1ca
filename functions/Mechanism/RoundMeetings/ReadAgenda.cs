using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.RoundMeetings;

/// <summary>GET /reviewCycles/{id}/agenda: the agenda of the meeting that closes a review cycle: what is overdue, disputed, obstructed above the agency's power, to be assessed and silent. JSON, or a paper in Word or PDF.</summary>
/// <remarks>
/// It has what the report has, as the caller sees it; for a closed review cycle, as it was at the closing.
/// </remarks>
public sealed class ReadAgenda(RoundViews rounds, Vocabularies vocabularies, PaperAnswers papers)
{
    /// <summary>200, or 304; 404; 406; 503.</summary>
    [Function(nameof(ReadAgenda))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/agenda")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, form) = (parameters.Language(), papers.Form(request, parameters));
        parameters.Done();
        var (cycle, _, then) = await rounds.OpenAsync(request, id, ViewParameters.Current, cancellationToken);
        return form.IsPaper
            ? papers.Of((request, form), then, language, AgendaPaper.Kind, $"agenda-{id}", head => AgendaPaper.Of(new AgendaBody(cycle, then, vocabularies, language).Json(), vocabularies, head))
            : new ViewAnswer(then, language, () => new AgendaBody(cycle, then, vocabularies, language).Json());
    }
}
