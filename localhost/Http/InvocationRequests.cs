using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Localhost.Functions;
using Localhost.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Localhost.Http;

/// <summary>Builds the messages that start functions in a worker.</summary>
internal static class InvocationRequests
{
    /// <summary>The message for an HTTP function. The HTTP request itself is forwarded separately.</summary>
    public static InvocationRequest ForHttp(Function function, RouteValueDictionary values, RpcTraceContext trace)
    {
        var request = Of(function, new TypedData { Http = new RpcHttp() }, trace);
        foreach (var (name, value) in values)
            if (value is not null)
                request.TriggerMetadata[name] = new TypedData { String = Convert.ToString(value, CultureInfo.InvariantCulture) };
        return request;
    }

    public static InvocationRequest ForTimer(Function function, string timerInfo) =>
        Of(function, new TypedData { Json = timerInfo }, new RpcTraceContext());

    /// <summary>
    /// The caller's trace (W3C Trace Context), which the forwarded request has too; empty without a valid one. This host records no spans, so
    /// it adds none of its own: a worker that records begins a trace where the caller sent none.
    /// </summary>
    public static RpcTraceContext TraceOf(IHeaderDictionary headers)
    {
        var parent = headers.TraceParent is [{ Length: > 0 } given] ? given : null;
        var state = headers.TraceState.ToString();
        return parent is not null && ActivityContext.TryParse(parent, state, out _) ? new() { TraceParent = parent, TraceState = state } : new();
    }

    private static InvocationRequest Of(Function function, TypedData input, RpcTraceContext trace) => new()
    {
        InvocationId = NewId(),
        FunctionId = function.Id,
        InputData = { new ParameterBinding { Name = function.TriggerParameter, Data = input } },
        TraceContext = trace,
        RetryContext = new RetryContext(),
    };

    private static string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new Guid(bytes).ToString();
    }
}
