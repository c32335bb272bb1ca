namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Which of the host's keys a request must carry. The stand-in checks none of them, as Core Tools do on a developer's
/// machine: an app that is reachable from outside must authenticate by itself.
/// </summary>
public enum AuthorizationLevel
{
    /// <summary>No key.</summary>
    Anonymous = 0,

    /// <summary>A user's token; not usable in the isolated model.</summary>
    User = 1,

    /// <summary>The function's key, a host key or the master key.</summary>
    Function = 2,

    /// <summary>A system key or the master key.</summary>
    System = 3,

    /// <summary>The master key only.</summary>
    Admin = 4,
}
