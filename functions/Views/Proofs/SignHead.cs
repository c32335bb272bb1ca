using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Views.Proofs;

/// <summary>Timer that stores a signed head of the log, see <see cref="HeadRun"/>.</summary>
public sealed class SignHead(HeadRun run)
{
    /// <summary>Runs once an hour.</summary>
    [Function(nameof(SignHead))]
    public Task Run([TimerTrigger("0 7 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => run.RunAsync(cancellationToken);
}
