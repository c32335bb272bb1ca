using BangGiao.Values.Roles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace BangGiao.Views.Integrity;

/// <summary>
/// Timer: runs the checks of integrity once a day and logs the result, so that an alert needs no request. It is
/// safe to run it twice or in parallel: it only reads.
/// </summary>
public sealed partial class IntegrityWatch(IntegrityReports reports, ILogger<IntegrityWatch> logger)
{
    /// <summary>Runs at 19:27 UTC, which is 02:27 in Hanoi.</summary>
    [Function(nameof(IntegrityWatch))]
    public Task Run([TimerTrigger("0 27 19 * * *")] TimerInfo timer, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    /// <summary>Checks the registry as it is now.</summary>
    /// <returns>The names of the checks that failed.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellationToken)
    {
        var report = await reports.GetAsync(isAnew: true, cancellationToken);
        // Operators read the app's log, so findings about confidential records count too. The log names checks, but no records.
        var failed = report.Checks.Where(check => check.Result.Found(Classification.Confidential) > 0).Select(check => check.Id).ToList();
        if (failed.Count == 0)
            Log.Passed(logger, report.Checks.Count, report.Snapshot.Version);
        else
            Log.Failed(logger, report.Snapshot.Version, string.Join(", ", failed));
        return failed;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Integrity passed: {Checks} checks at version {Version}.")]
        public static partial void Passed(ILogger logger, int checks, long version);

        [LoggerMessage(Level = LogLevel.Error, Message = "Integrity failed at version {Version}: {Failed}.")]
        public static partial void Failed(ILogger logger, long version, string failed);
    }
}
