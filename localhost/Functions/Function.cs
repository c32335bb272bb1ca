using Localhost.Protocol;

namespace Localhost.Functions;

/// <summary>A function as described by its worker.</summary>
internal sealed record Function(string Id, string Name, string TriggerType, string TriggerParameter, RpcFunctionMetadata Metadata)
{
    /// <summary>The HTTP trigger; null for other functions.</summary>
    public HttpTrigger? Http { get; init; }

    /// <summary>The timer trigger; null for other functions.</summary>
    public TimerTrigger? Timer { get; init; }

    /// <summary>Whether a setting disables the function's trigger.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>The types of bindings that this host does not support.</summary>
    public IReadOnlyList<string> UnknownBindings { get; init; } = [];
}
