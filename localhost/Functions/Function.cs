using Localhost.Protocol;

namespace Localhost.Functions;

/// <summary>A function as its worker tells of it.</summary>
internal sealed record Function(string Id, string Name, string TriggerType, string TriggerParameter, RpcFunctionMetadata Metadata)
{
    /// <summary>Null when it is no HTTP function.</summary>
    public HttpTrigger? Http { get; init; }

    /// <summary>Null when it is no timer function.</summary>
    public TimerTrigger? Timer { get; init; }

    /// <summary>Whether a setting says that it is not to run by its trigger.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Bindings that this host does nothing for.</summary>
    public IReadOnlyList<string> UnknownBindings { get; init; } = [];
}
