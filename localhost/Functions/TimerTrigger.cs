namespace Localhost.Functions;

/// <summary>When a timer function is to run, as its attribute says.</summary>
internal sealed record TimerTrigger(string Parameter, string Schedule, bool UseMonitor, bool RunOnStartup);
