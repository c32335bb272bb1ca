using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>One run of a check. What it holds must not grow with the log: the log is streamed by it once, for all checks together.</summary>
/// <param name="scope">What is checked.</param>
internal abstract class CheckRun(IntegrityScope scope)
{
    /// <summary>What it found.</summary>
    public CheckResult Result { get; } = new(scope.Told);

    /// <summary>What is checked.</summary>
    protected IntegrityScope Scope => scope;

    /// <summary>Looks at a change. Each change of the log up to the scope's version comes by, in order.</summary>
    /// <param name="change">The change.</param>
    /// <param name="before">What the changes before it come to.</param>
    public virtual void Take(Change change, LogReplay before)
    {
    }

    /// <summary>Looks at everything else, after the last change. Checks end in the order in which they are registered.</summary>
    /// <param name="replay">What the whole log comes to.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public abstract Task EndAsync(LogReplay replay, CancellationToken cancellationToken);
}
