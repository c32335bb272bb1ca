using Microsoft.Azure.Functions.Worker;

namespace HostWorker;

/// <summary>The data that a timer function received.</summary>
public sealed record TimerRun(string Function, TimerInfo Timer);
