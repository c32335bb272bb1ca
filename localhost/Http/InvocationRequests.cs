using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Localhost.Functions;
using Localhost.Protocol;
using Microsoft.AspNetCore.Routing;

namespace Localhost.Http;

/// <summary>Builds the messages that start functions in a worker.</summary>
internal static class InvocationRequests
{
    /// <summary>The message for an HTTP function. The HTTP request itself is forwarded separately.</summary>
    public static InvocationRequest ForHttp(Function function, RouteValueDictionary values, string? traceParent)
    {
        var request = Of(function, new TypedData { Http = new RpcHttp() }, traceParent);
        foreach (var (name, value) in values)
            if (value is not null)
                request.TriggerMetadata[name] = new TypedData { String = Convert.ToString(value, CultureInfo.InvariantCulture) };
        return request;
    }

    public static InvocationRequest ForTimer(Function function, string timerInfo) =>
        Of(function, new TypedData { Json = timerInfo }, traceParent: null);

    private static InvocationRequest Of(Function function, TypedData input, string? traceParent) => new()
    {
        InvocationId = NewId(),
        FunctionId = function.Id,
        InputData = { new ParameterBinding { Name = function.TriggerParameter, Data = input } },
        TraceContext = new RpcTraceContext { TraceParent = traceParent ?? NewTraceParent(), TraceState = "" },
        RetryContext = new RetryContext(),
    };

    private static string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new Guid(bytes).ToString();
    }

    private static string NewTraceParent() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
}
