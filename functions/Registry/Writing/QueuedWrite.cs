using BangGiao.Registry.Decisions;
using BangGiao.Registry.Table;

namespace BangGiao.Registry.Writing;

/// <summary>A write that waits for its turn, and the task of who waits for it.</summary>
internal sealed class QueuedWrite(WriteRequest request, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<WriteResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WriteRequest Request => request;

    public Task<WriteResult> Result => _result.Task;

    /// <summary>The row of its Idempotency-Key; null when it has none.</summary>
    public string? KeyRow { get; } = request.Idempotency is { } idempotency
        ? RowKeys.IdempotencyKey(request.Author.Credential ?? request.Author.Name, idempotency.Key)
        : null;

    /// <summary>Nobody waits for it any more, and it was not begun.</summary>
    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    public void Succeed(WriteResult result) => _result.TrySetResult(result);

    public void Fail(Exception exception) => _result.TrySetException(exception);
}
