using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Scan;

/// <summary>Timer that creates the due notifications, see <see cref="ScanRun"/>.</summary>
public sealed class AnniversaryScan(ScanRun scan)
{
    /// <summary>
    /// Runs on the schedule of the setting <c>AnniversaryScanSchedule</c> (NCRONTAB, in UTC unless the host has another time zone).
    /// </summary>
    [Function(nameof(AnniversaryScan))]
    public Task Run([TimerTrigger("%AnniversaryScanSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => scan.RunAsync(cancellationToken);
}
