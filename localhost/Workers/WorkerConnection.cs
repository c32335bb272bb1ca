using System.Globalization;

namespace Localhost;

/// <summary>The parameters with which a worker connects to its host.</summary>
/// <param name="HostEndpoint">The host's gRPC address: HTTP/2 without TLS on this machine.</param>
/// <param name="RequestId">The request id of the worker's first message.</param>
/// <param name="WorkerId">The worker's id. The host accepts no other.</param>
/// <param name="MaxMessageBytes">The maximum size of a gRPC message in bytes.</param>
public sealed record WorkerConnection(Uri HostEndpoint, string RequestId, string WorkerId, int MaxMessageBytes)
{
    /// <summary>The parameters as configuration of the official worker, for a worker in this process.</summary>
    public IReadOnlyDictionary<string, string?> Configuration => new Dictionary<string, string?>
    {
        ["Functions:Worker:HostEndpoint"] = HostEndpoint.ToString(),
        ["Functions:Worker:RequestId"] = RequestId,
        ["Functions:Worker:WorkerId"] = WorkerId,
        ["Functions:Worker:GrpcMaxMessageLength"] = MaxMessageBytes.ToString(CultureInfo.InvariantCulture),
    };
}
