using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace Localhost.Protocol;

/// <summary>The connection to one worker: it sends messages in order and assigns responses to invocations.</summary>
internal sealed class WorkerChannel(string workerId, Action<RpcLog> log)
{
    private static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);

    private readonly Channel<StreamingMessage> _outgoing =
        Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Channel<StreamingMessage> _answers = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, Invocation> _running = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosed;

    public string WorkerId => workerId;

    /// <summary>Completes when the worker has opened its stream.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Completes when the stream has ended on either side.</summary>
    public Task Closed => _closed.Task;

    /// <summary>The worker's responses other than those of invocations, in order.</summary>
    public ChannelReader<StreamingMessage> Answers => _answers.Reader;

    /// <summary>Whether the channel is closed. It is so before its invocations end without a response.</summary>
    public bool IsClosed => _isClosed;

    public int RunningCount => _running.Count;

    public void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Starts an invocation of a function.</summary>
    public Invocation Start(InvocationRequest request)
    {
        var invocation = new Invocation(request.InvocationId);
        _running[invocation.Id] = invocation;
        if (_isClosed)
            Abandon(invocation.Id);
        else
            Send(new StreamingMessage { InvocationRequest = request });
        return invocation;
    }

    /// <summary>Requests the cancellation of an invocation. The function may still complete normally.</summary>
    public void Cancel(Invocation invocation)
    {
        if (_running.ContainsKey(invocation.Id))
            Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocation.Id } });
    }

    public async Task RunAsync(
        IAsyncStreamReader<StreamingMessage> incoming, IAsyncStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        _connected.TrySetResult();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var writing = WriteAsync(outgoing, end.Token);
        try
        {
            while (await incoming.MoveNext(end.Token))
                Receive(incoming.Current);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The worker is disconnected; the finally block closes the channel.
        }
        finally
        {
            Close();
            await end.CancelAsync();
            await writing;
        }
    }

    /// <summary>Closes the channel and ends all running invocations without a response.</summary>
    public void Close()
    {
        _isClosed = true;
        _outgoing.Writer.TryComplete();
        _answers.Writer.TryComplete();
        foreach (var id in _running.Keys)
            Abandon(id);
        _closed.TrySetResult();
    }

    private async Task WriteAsync(IAsyncStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        try
        {
            while (await _outgoing.Reader.WaitToReadAsync(cancellationToken))
                while (_outgoing.Reader.TryRead(out var message))
                {
                    // A buffer hint lets gRPC send several queued messages together.
                    outgoing.WriteOptions = _outgoing.Reader.TryPeek(out _) ? MoreFollows : null;
                    await outgoing.WriteAsync(message, cancellationToken);
                }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or InvalidOperationException or Grpc.Core.RpcException)
        {
            // The worker is disconnected; the reading side handles it.
        }
    }

    private void Receive(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                if (_running.TryRemove(message.InvocationResponse.InvocationId, out var invocation))
                    invocation.Complete(message.InvocationResponse);
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                log(message.RpcLog);
                break;
            default:
                _answers.Writer.TryWrite(message);
                break;
        }
    }

    private void Abandon(string id)
    {
        if (_running.TryRemove(id, out var invocation))
            invocation.Lose();
    }
}
