using System.Threading.Channels;
using BangGiao.Notices.Outbox;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Delivery;

/// <summary>Stores the results of sends in the background. All results since the last write are stored in one write.</summary>
internal sealed class DeliveryJournal : IDisposable
{
    private readonly Channel<DeliveryUpdate> _queue = Channel.CreateUnbounded<DeliveryUpdate>(new() { SingleReader = true });
    private readonly CancellationTokenSource _failed = new();
    private readonly Task _writing;

    public DeliveryJournal(NotificationOutbox outbox, Author author, CancellationToken cancellationToken) =>
        _writing = WriteAsync(outbox, author, cancellationToken);

    /// <summary>Cancelled when a write failed. No more messages may be sent then, because their results could not be stored.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>How many notifications were given up, as far as results are stored.</summary>
    public int GivenUp { get; private set; }

    public void Add(DeliveryUpdate update) => _queue.Writer.TryWrite(update);

    /// <summary>Waits until all results are stored.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer.</exception>
    public async Task CompleteAsync()
    {
        _queue.Writer.Complete();
        await _writing;
    }

    public void Dispose() => _failed.Dispose();

    private async Task WriteAsync(NotificationOutbox outbox, Author author, CancellationToken cancellationToken)
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync(cancellationToken))
            {
                var batch = new List<DeliveryUpdate>();
                while (batch.Count < NotificationOutbox.MaxBatchSize && _queue.Reader.TryRead(out var update))
                    batch.Add(update);
                GivenUp += await outbox.RecordAsync(batch, author, cancellationToken);
            }
        }
        catch
        {
            await _failed.CancelAsync();
            throw;
        }
    }
}
