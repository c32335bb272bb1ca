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

/// <summary>GET /reviewCycles/{id}/minutes: the minutes of the meeting that closes a review cycle: attendance, agenda and decisions as recorded. JSON, or a paper in Word or PDF.</summary>
/// <remarks>
/// The agenda is that of the closing; meeting and decisions are those that are recorded now.
/// </remarks>
public sealed class ReadMinutes(RoundViews rounds, Vocabularies vocabularies, PaperAnswers papers)
{
    /// <summary>200, or 304; 404; 406; 503.</summary>
    [Function(nameof(ReadMinutes))]
    [Requires(Role.Reader)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/minutes")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, form) = (parameters.Language(), papers.Form(request, parameters));
        parameters.Done();
        var (cycle, now, then) = await rounds.OpenAsync(request, id, ViewParameters.Current, cancellationToken);
        return form.IsPaper
            ? papers.Of((request, form), now, language, MinutesPaper.Kind, $"minutes-{id}", head => MinutesPaper.Of(new MinutesBody(cycle, now, then, vocabularies, language).Json(), vocabularies, head))
            : new ViewAnswer(now, language, () => new MinutesBody(cycle, now, then, vocabularies, language).Json());
    }
}
