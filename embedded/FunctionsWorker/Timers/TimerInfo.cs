namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told about the run that it is in.</summary>
public class TimerInfo
{
    /// <summary>The stored state of the schedule as of before this run; null when the timer is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for occurrences that passed while no instance was listening.</summary>
    public bool IsPastDue { get; set; }
}
