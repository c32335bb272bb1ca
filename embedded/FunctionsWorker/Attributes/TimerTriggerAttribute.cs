using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by the clock. Goes on a parameter of type <see cref="TimerInfo"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Takes an NCRONTAB expression of six or five fields, a time span, or <c>%Setting%</c> that holds one of them.</summary>
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    /// <summary>The schedule as written.</summary>
    public string Schedule { get; }

    /// <summary>
    /// Whether occurrences that passed while the app was down are caught up by one run. A schedule that can fire more than
    /// once a minute is never monitored.
    /// </summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs once at each start of the app.</summary>
    public bool RunOnStartup { get; set; }
}
