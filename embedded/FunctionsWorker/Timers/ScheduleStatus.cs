namespace Microsoft.Azure.Functions.Worker;

/// <summary>The state of a monitored schedule, in the process's local time.</summary>
public class ScheduleStatus
{
    /// <summary>When the function last ran by schedule; 0001-01-01 if never.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence; in a scheduled run the one that is being run.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this state was written.</summary>
    public DateTime LastUpdated { get; set; }
}
