using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>Opens a review cycle as it is recorded now, and the registry as its report has it.</summary>
public sealed class RoundViews(RecordEndpoints records, RegistryViews views)
{
    /// <summary>The review cycle, the view of now, and that of the report: the same, or the one of the closing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The id of the review cycle.</param>
    /// <param name="times">The times that count as now: those of a list's first page for its later ones.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="Web.Http.RefusedException">404.</exception>
    public async Task<(ReviewCycle Cycle, RegistryView Now, RegistryView Then)> OpenAsync(
        HttpRequest request, string id, ViewParameters times, CancellationToken cancellationToken)
    {
        var now = await views.OpenAsync(request, times, cancellationToken);
        var cycle = (await records.RecordAsync(now, new(ReviewCycleCollection.PathName, id), cancellationToken)).As<ReviewCycle>();
        var then = cycle.Status == ReviewCycleStatus.Open ? now : await views.OpenAsync(request, new(cycle.ClosedOn, cycle.ClosedAtVersion, null), cancellationToken);
        return (cycle, now, then);
    }
}
