using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Mechanism.Commitments;

/// <summary>GET /commitments/{id}/reviews: the reviews of a commitment, ordered by day.</summary>
public sealed class ListReviews(RecordEndpoints records, RegistryViews views)
{
    /// <summary>200, or 304; 404.</summary>
    /// <remarks>Query: <c>voice</c> filters claims or assessments; <c>asOf</c> leaves out reviews of later days; <c>knownAt</c>.</remarks>
    [Function(nameof(ListReviews))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + CommitmentCollection.PathName + "/{id}/reviews")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var (times, language, voice) = (ViewParameters.Read(parameters), parameters.Language(), ReadVoice(parameters));
        parameters.Done();

        var view = await views.OpenAsync(request, times, cancellationToken);
        var record = await records.RecordAsync(view, new(CommitmentCollection.PathName, id), cancellationToken);
        return new ViewAnswer(view, language, () =>
        {
            var items = record.As<Commitment>().Reviews
                .Where(review => (voice is null || review.Voice == voice) && (times.AsOf is not { } day || review.On <= day))
                .OrderBy(review => review.On)
                .ToList();
            return new ReviewsAnswer(items, items.Count, view.Version);
        });
    }

    private static ReviewVoice? ReadVoice(Parameters parameters)
    {
        if (parameters.Text("voice") is not { } text)
            return null;
        if (CodeName.TryParse<ReviewVoice>(text, out var voice))
            return voice;
        parameters.Fault("voice", CodeName.Requirements(typeof(ReviewVoice)));
        return null;
    }
}
