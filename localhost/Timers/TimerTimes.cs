namespace Localhost.Timers;

/// <summary>A state as it is stored and told: local times with their offset, and the year 1 for none.</summary>
internal sealed record TimerTimes(DateTime Last, DateTime Next, DateTime LastUpdated);
