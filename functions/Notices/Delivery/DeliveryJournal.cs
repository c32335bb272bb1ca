using System.Threading.Channels;
using BangGiao.Notices.Outbox;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Delivery;

/// <summary>Stores the results of sends in the background. All results since the last write are stored in one write.</summary>
internal sealed class DeliveryJournal : IDisposable
{
    private readonly Channel<(DeliveryUpdate Update, TaskCompletionSource Stored)> _queue = Channel.CreateUnbounded<(DeliveryUpdate, TaskCompletionSource)>(new() { SingleReader = true });
    private readonly CancellationTokenSource _failed = new();
    private readonly Task _writing;

    public DeliveryJournal(NotificationOutbox outbox, Author author, CancellationToken cancellationToken) =>
        _writing = WriteAsync(outbox, author, cancellationToken);

    /// <summary>Cancelled when a write failed. No more messages may be sent then, because their results could not be stored.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>The number of notifications that were given up, as far as results are stored.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Adds a result.</summary>
    /// <returns>Ends when it is stored; cancelled when a write failed.</returns>
    public Task AddAsync(DeliveryUpdate update)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_queue.Writer.TryWrite((update, stored)))
            stored.SetCanceled();
        return stored.Task;
    }

    /// <summary>Waits until all results are stored.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task CompleteAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    public void Dispose() => _failed.Dispose();

    private async Task WriteAsync(NotificationOutbox outbox, Author author, CancellationToken cancellationToken)
    {
        var batch = new List<(DeliveryUpdate Update, TaskCompletionSource Stored)>();
        try
        {
            while (await _queue.Reader.WaitToReadAsync(cancellationToken))
            {
                batch.Clear();
                while (batch.Count < NotificationOutbox.MaxBatchSize && _queue.Reader.TryRead(out var next))
                    batch.Add(next);
                GivenUp += await outbox.RecordAsync([.. batch.Select(entry => entry.Update)], author, cancellationToken);
                batch.ForEach(entry => entry.Stored.SetResult());
            }
        }
        catch
        {
            await _failed.CancelAsync();
            _queue.Writer.TryComplete();
            batch.ForEach(entry => entry.Stored.TrySetCanceled(CancellationToken.None));
            while (_queue.Reader.TryRead(out var left))
                left.Stored.TrySetCanceled(CancellationToken.None);
            throw;
        }
    }
}
