using Grpc.Core;

namespace Localhost.Protocol;

/// <summary>The gRPC service with the stream that a worker opens. A call lasts as long as the worker is connected.</summary>
internal sealed class RpcService(WorkerChannels channels) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken))
            return;
        if (requestStream.Current.StartStream is not { } start || channels.Take(start.WorkerId) is not { } channel)
            throw new Grpc.Core.RpcException(new Status(StatusCode.PermissionDenied, "The worker id is unknown to this host."));
        await channel.RunAsync(requestStream, responseStream, context.CancellationToken);
    }
}
