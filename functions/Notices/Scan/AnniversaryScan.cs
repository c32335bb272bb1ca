using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Notices.Scan;

/// <summary>Timer: finds what is due to be told, see <see cref="ScanRun"/>.</summary>
public sealed class AnniversaryScan(ScanRun scan)
{
    /// <summary>Runs as the setting <c>AnniversaryScanSchedule</c> says (NCRONTAB, in UTC unless the host is set otherwise).</summary>
    [Function(nameof(AnniversaryScan))]
    public Task Run([TimerTrigger("%AnniversaryScanSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => scan.RunAsync(cancellationToken);
}
