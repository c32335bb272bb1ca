using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>One run of a check. Its memory must not grow with the log, which is streamed once for all checks.</summary>
/// <param name="scope">What is checked.</param>
internal abstract class CheckRun(IntegrityScope scope)
{
    /// <summary>What it found.</summary>
    public CheckResult Result { get; } = new(scope.Told);

    /// <summary>What is checked.</summary>
    protected IntegrityScope Scope => scope;

    /// <summary>Examines a change. It is called with each change of the log up to the scope's version, in order.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">The state after the changes before it.</param>
    public virtual void Take(Change change, LogReplay before)
    {
    }

    /// <summary>Examines everything else, after the last change. Checks finish in the order in which they are registered.</summary>
    /// <param name="replay">The state after the whole log.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public abstract Task EndAsync(LogReplay replay, CancellationToken cancellationToken);
}
