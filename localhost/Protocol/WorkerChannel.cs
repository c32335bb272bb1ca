using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;

namespace Localhost.Protocol;

/// <summary>The conversation with one worker: what is sent to it in order, and what it answers to whom.</summary>
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

    /// <summary>Completes when the stream has ended, whoever ended it.</summary>
    public Task Closed => _closed.Task;

    /// <summary>What the worker answers before it runs functions, in order.</summary>
    public ChannelReader<StreamingMessage> Answers => _answers.Reader;

    public int RunningCount => _running.Count;

    public void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Has the worker run a function.</summary>
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

    /// <summary>Tells the function to give up. It may answer all the same.</summary>
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
            // The worker is gone, which is told below.
        }
        finally
        {
            Close();
            await end.CancelAsync();
            await writing;
        }
    }

    /// <summary>Ends what is running: nobody will answer any more.</summary>
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
                    // Many messages at once are sent on with the last of them.
                    outgoing.WriteOptions = _outgoing.Reader.TryPeek(out _) ? MoreFollows : null;
                    await outgoing.WriteAsync(message, cancellationToken);
                }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or InvalidOperationException or Grpc.Core.RpcException)
        {
            // The worker is gone; the reading side tells.
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
