namespace Localhost;

/// <summary>How a run of a function ended.</summary>
/// <param name="Fault">Null when it succeeded.</param>
public sealed record FunctionRun(string? Fault)
{
    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded => Fault is null;
}
