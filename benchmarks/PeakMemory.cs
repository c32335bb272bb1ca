namespace BangGiao.Benchmarks;

/// <summary>Watches how much memory a host and its worker have at most.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(50);

    private readonly Timer _timer;

    public PeakMemory(Server server)
    {
        var (host, worker) = (server.Front, server.Worker);
        _timer = new(_ => (Host, Worker) = (Math.Max(Host, Starts.Memory(host)), Math.Max(Worker, Starts.Memory(worker))), null, TimeSpan.Zero, Rhythm);
    }

    public double Host { get; private set; }

    public double Worker { get; private set; }

    public void Dispose() => _timer.Dispose();
}
