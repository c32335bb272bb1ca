namespace Localhost.Functions;

/// <summary>A timer trigger, with the properties of its attribute.</summary>
internal sealed record TimerTrigger(string Parameter, string Schedule, bool UseMonitor, bool RunOnStartup);
