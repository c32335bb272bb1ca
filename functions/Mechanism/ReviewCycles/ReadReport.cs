using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Records.Endpoints;
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

/// <summary>GET /reviewCycles/{id}/report: what a round has come to; for a closed one, for ever what it had come to when it was closed.</summary>
/// <remarks>
/// The report of an open round is of the registry as it is, as of today. That of a closed one is of the registry as known at
/// <c>closedAtVersion</c>, as of <c>closedOn</c>: whatever is written later, its bytes, its ETag and its Registry-Version stay the same for
/// everybody who may see all that is in it. Confidentiality goes before that: a record that is hidden after the closing is hidden from the
/// reports of those who may not see it, too.
/// </remarks>
public sealed class ReadReport(RecordEndpoints records, RegistryViews views, Vocabularies book, RenderedAnswers answers)
{
    /// <summary>200, or 304; 404.</summary>
    [Function(nameof(ReadReport))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + ReviewCycleCollection.PathName + "/{id}/report")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var language = parameters.Language();
        parameters.Done();

        var now = await views.OpenAsync(request, new(null, null, null), cancellationToken);
        var cycle = (await records.RecordAsync(now, new(ReviewCycleCollection.PathName, id), cancellationToken)).As<ReviewCycle>();
        if (cycle.Status == ReviewCycleStatus.Open)
            return new ViewAnswer(now, language, () => Body(cycle, now, language));

        var then = await views.OpenAsync(request, new(cycle.ClosedOn, cycle.ClosedAtVersion, null), cancellationToken);
        var rendered = await answers.GetAsync(KeyOf(id, then, language), () => Task.FromResult(Render(cycle, then, language)));
        return new ViewAnswer(then, language, ViewAnswer.Json, () => Task.FromResult(rendered.Bytes)) { ETag = ETags.OfContent(rendered.Bytes) };
    }

    // What the bytes are made of; what was hidden since is part of the view's Now.
    private static string KeyOf(string id, RegistryView then, Language language) =>
        ETags.OfView(then.Version, then.Now, ReviewCycleCollection.PathName, id, then.Clearance.ToString(), language.Tag());

    private RenderedAnswer Render(ReviewCycle cycle, RegistryView view, Language language) =>
        new(RecordJson.Bytes(Body(cycle, view, language)), Next: null);

    private RoundReportAnswer Body(ReviewCycle cycle, RegistryView view, Language language)
    {
        var report = RoundReport.Of(cycle, view.All<Commitment>(CommitmentCollection.PathName), view.AsOf);
        return new RoundReportBody(report, cycle, view, book, language).Json();
    }
}
