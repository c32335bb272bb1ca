namespace Localhost.Timers;

/// <summary>A timer's state in JSON: local times with their offset; the year 1 means none.</summary>
internal sealed record TimerTimes(DateTime Last, DateTime Next, DateTime LastUpdated);
