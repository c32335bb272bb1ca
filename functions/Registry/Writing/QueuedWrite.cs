using System.Diagnostics;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Writing;

/// <summary>A queued write with the task that its caller awaits.</summary>
internal sealed class QueuedWrite(WriteRequest request, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<WriteResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WriteRequest Request => request;

    public Task<WriteResult> Result => _result.Task;

    /// <summary>The row key of its Idempotency-Key; null when it has none.</summary>
    public string? KeyRow { get; } = request.Idempotency is { } idempotency
        ? RowKeys.IdempotencyKey(request.Author.Credential ?? request.Author.Name, idempotency.Key)
        : null;

    /// <summary>The span of the caller; null without one.</summary>
    public Activity? Span { get; } = Activity.Current;

    /// <summary>Whether the caller has cancelled the write.</summary>
    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    public void Succeed(WriteResult result) => _result.TrySetResult(result);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
