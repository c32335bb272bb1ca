using System.Diagnostics.CodeAnalysis;
using Localhost.Functions;
using Localhost.Settings;

namespace Localhost.Timers;

/// <summary>The schedule and options of a timer function.</summary>
internal sealed record TimerPlan(TimerSchedule Schedule, bool IsMonitored, bool RunsOnStartup)
{
    public static bool TryCreate(
        TimerTrigger trigger, AppSettings settings, [NotNullWhen(true)] out TimerPlan? plan, [NotNullWhen(false)] out string? fault)
    {
        plan = null;
        if (settings.Resolve(trigger.Schedule) is not { Length: > 0 } expression)
            fault = $"its schedule is {trigger.Schedule}, but that setting is missing";
        else if (!TimerSchedule.TryParse(expression, out var schedule))
            fault = $"its schedule '{expression}' is neither an NCRONTAB expression nor a time span";
        else
            (plan, fault) = (new TimerPlan(schedule, trigger.UseMonitor && !schedule.IsFrequent, trigger.RunOnStartup), null);
        return plan is not null;
    }
}
