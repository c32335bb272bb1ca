using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Strikes out, among the routes that match the path, those that do not take the method.</summary>
internal sealed class MethodPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<AllowedMethods>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var method = httpContext.Request.Method;
        for (var i = 0; i < candidates.Count; i++)
            if (candidates.IsValidCandidate(i) && !Allows(candidates[i].Endpoint, method))
                candidates.SetValidity(i, false);
        return Task.CompletedTask;
    }

    private static bool Allows(Endpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<AllowedMethods>()?.Allow(method) ?? true;
}
