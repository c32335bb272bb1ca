using Grpc.Core;

namespace Localhost.Protocol;

/// <summary>The end of the stream that a worker opens. It lives as long as the worker is connected.</summary>
internal sealed class RpcService(WorkerChannels channels) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken))
            return;
        if (requestStream.Current.StartStream is not { } start || channels.Take(start.WorkerId) is not { } channel)
            throw new Grpc.Core.RpcException(new Status(StatusCode.PermissionDenied, "This host waits for no such worker."));
        await channel.RunAsync(requestStream, responseStream, context.CancellationToken);
    }
}
