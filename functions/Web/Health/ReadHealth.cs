using BangGiao.Registry.Log;
using BangGiao.Registry.Storage;
using BangGiao.Registry.Table;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Health;

/// <summary>GET /health/live and /health/ready: the probes for a load balancer. They need no key and return no records.</summary>
public sealed class ReadHealth(RegistryReader reader, RegistryFormat format)
{
    /// <summary>200 while the process serves requests. It does not access storage.</summary>
    [Function("ReadLiveness")]
    [Open]
    public static IActionResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "health/live")] HttpRequest request)
    {
        new Parameters(request).Done();
        return new StatusAnswer("live");
    }

    /// <summary>200 when the registry can be read, with <c>read_only</c> when a newer version raised it to a format that this one must not write; 503 otherwise, also while it is loaded anew because storage went back.</summary>
    [Function("ReadReadiness")]
    [Open]
    public async Task<IActionResult> Ready(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        if (reader.IsStartingAnew)
            throw new StorageUnavailableException("Storage went back to an earlier state, and the registry is being loaded again.");
        var current = await reader.CurrentAsync(cancellationToken);
        return new StatusAnswer(format.CanWrite(current.Head) ? "ready" : "read_only");
    }
}
