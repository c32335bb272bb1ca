namespace Microsoft.Azure.Functions.Worker.Timers;

internal sealed class TimerRunner;
