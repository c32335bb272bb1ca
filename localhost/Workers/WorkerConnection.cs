using System.Globalization;

namespace Localhost;

/// <summary>How a worker finds its host.</summary>
/// <param name="HostEndpoint">Where the host takes the worker's stream: HTTP/2 without TLS on this machine.</param>
/// <param name="RequestId">What the worker begins its stream with.</param>
/// <param name="WorkerId">Which worker it is; the host takes no other.</param>
/// <param name="MaxMessageBytes">The largest message that either may send.</param>
public sealed record WorkerConnection(Uri HostEndpoint, string RequestId, string WorkerId, int MaxMessageBytes)
{
    /// <summary>The same as settings of an official worker, for one that runs in this process.</summary>
    public IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>
    {
        ["Functions:Worker:HostEndpoint"] = HostEndpoint.ToString(),
        ["Functions:Worker:RequestId"] = RequestId,
        ["Functions:Worker:WorkerId"] = WorkerId,
        ["Functions:Worker:GrpcMaxMessageLength"] = MaxMessageBytes.ToString(CultureInfo.InvariantCulture),
    };
}
