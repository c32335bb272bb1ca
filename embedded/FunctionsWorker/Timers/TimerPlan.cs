using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>When a timer function is to run.</summary>
internal sealed record TimerPlan(TimerSchedule Schedule, bool IsMonitored, bool RunsOnStartup)
{
    public static bool TryCreate(
        TimerTriggerAttribute trigger,
        IConfiguration configuration,
        [NotNullWhen(true)] out TimerPlan? plan,
        [NotNullWhen(false)] out string? fault)
    {
        plan = null;
        if (!TryResolve(trigger.Schedule, configuration, out var expression))
            fault = $"its schedule is {trigger.Schedule}, and there is no such setting";
        else if (!TimerSchedule.TryParse(expression, out var schedule))
            fault = $"its schedule '{expression}' is neither an NCRONTAB expression nor a time span";
        else
            (plan, fault) = (new TimerPlan(schedule, trigger.UseMonitor && !schedule.IsFrequent, trigger.RunOnStartup), null);
        return plan is not null;
    }

    // Only the whole text may be %Setting%.
    private static bool TryResolve(string schedule, IConfiguration configuration, [NotNullWhen(true)] out string? expression)
    {
        expression = schedule is ['%', .. var name, '%'] ? configuration[name] : schedule;
        return !string.IsNullOrWhiteSpace(expression);
    }
}
