namespace Localhost;

/// <summary>The result of a run of a function.</summary>
/// <param name="Fault">The fault; null on success.</param>
public sealed record FunctionRun(string? Fault)
{
    /// <summary>Whether the run succeeded.</summary>
    public bool Succeeded => Fault is null;
}
