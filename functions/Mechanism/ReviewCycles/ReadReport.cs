using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Papers;
using BangGiao.Records.Visibility;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>GET /reviewCycles/{id}/report: the report of a review cycle; for a closed one, the report at the time of closing. JSON, or a paper in Word or PDF.</summary>
/// <remarks>
/// The report of an open review cycle uses the current version of the registry and today. The report of a closed one uses the version
/// <c>closedAtVersion</c> and the day <c>closedOn</c>. Later writes do not change its bytes, its ETag and its Registry-Version, except for
/// what is classified anew later: the report is marked as the review cycle is now, and a caller who may not see a record any more does not
/// find it in the report.
/// </remarks>
public sealed class ReadReport(RoundViews rounds, Vocabularies vocabularies, RenderedAnswers answers, PaperAnswers papers)
{
    /// <summary>200, or 304; 404; 406; 503.</summary>
    [Function(nameof(ReadReport))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/report")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (language, form) = (parameters.Language(), papers.Form(request, parameters));
        parameters.Done();

        var (cycle, _, then) = await rounds.OpenAsync(request, id, ViewParameters.Current, cancellationToken);
        if (form.IsPaper)
            return papers.Of((request, form), then, language, RoundPaper.Kind, $"report-{id}", head => new RoundPaperBody(Body(cycle, then, language), vocabularies, head, then.Owner.Profile.Law?.GovernmentStatus).Paper());
        if (cycle.Status == ReviewCycleStatus.Open)
            return new ViewAnswer(then, language, () => Body(cycle, then, language));

        var rendered = await answers.GetAsync(KeyOf(id, then, language), () => Task.FromResult(Render(cycle, then, language)));
        return new ViewAnswer(then, language, ViewAnswer.Json, () => Task.FromResult(rendered.Bytes)) { ETag = ETags.OfContent(rendered.Bytes) };
    }

    // The cache key. Records that were hidden later are part of the view's Now.
    private static string KeyOf(string id, RegistryView then, Language language) =>
        ETags.OfView(then.Version, then.Now, ReviewCycleCollection.PathName, id, then.Clearance.ToString(), language.Tag());

    private RenderedAnswer Render(ReviewCycle cycle, RegistryView view, Language language) =>
        new(RecordJson.Bytes(Body(cycle, view, language)), Next: null);

    private RoundReportAnswer Body(ReviewCycle cycle, RegistryView view, Language language) => ReviewCycleReportBody.Of(cycle, view, vocabularies, language);
}
