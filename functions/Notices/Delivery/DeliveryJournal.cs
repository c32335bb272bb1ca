using System.Threading.Channels;
using BangGiao.Notices.Outbox;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Storage;

namespace BangGiao.Notices.Delivery;

/// <summary>Writes down what became of what was sent while other things are being sent: whatever has come in since the last write is one write.</summary>
internal sealed class DeliveryJournal : IDisposable
{
    private readonly Channel<DeliveryUpdate> _queue = Channel.CreateUnbounded<DeliveryUpdate>(new() { SingleReader = true });
    private readonly CancellationTokenSource _failed = new();
    private readonly Task _writing;

    public DeliveryJournal(NotificationOutbox outbox, Author author, CancellationToken cancellationToken) =>
        _writing = WriteAsync(outbox, author, cancellationToken);

    /// <summary>Fires when nothing can be written down any more: nothing more is to be sent then.</summary>
    public CancellationToken Failed => _failed.Token;

    public void Add(DeliveryUpdate settlement) => _queue.Writer.TryWrite(settlement);

    /// <summary>Waits until all is written.</summary>
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
                var some = new List<DeliveryUpdate>();
                while (some.Count < NotificationOutbox.MostAtOnce && _queue.Reader.TryRead(out var settlement))
                    some.Add(settlement);
                await outbox.RecordAsync(some, author, cancellationToken);
            }
        }
        catch
        {
            await _failed.CancelAsync();
            throw;
        }
    }
}
