using Microsoft.Azure.Functions.Worker;

namespace HostWorker;

/// <summary>What a timer function was told.</summary>
public sealed record TimerRun(string Function, TimerInfo Timer);
