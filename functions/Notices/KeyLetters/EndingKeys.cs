using System.Globalization;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Dates;
using BangGiao.Web.Access;
using Microsoft.Extensions.Logging;

namespace BangGiao.Notices.KeyLetters;

/// <summary>Logs each day for the operator which keys end soon, including those of the settings, which no administrator can extend over HTTP.</summary>
/// <param name="settings">The keys of the settings.</param>
/// <param name="logger">The log, in which an alert searches for the line.</param>
public sealed partial class EndingKeys(ApiKeys settings, ILogger<EndingKeys> logger)
{
    /// <summary>The number of days before the last day from which answers to the key have <c>Key-Expires</c>.</summary>
    internal const int Days = 14;

    private const int MostNames = 20;

    /// <summary>Logs the keys that end within <see cref="Days"/> days, the next one first; nothing where there is none.</summary>
    public void Tell(Snapshot snapshot, DateOnly today)
    {
        var ending = Of(snapshot, today);
        if (ending.Count == 0)
            return;
        var names = string.Join(", ", ending.Take(MostNames).Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.Name} ({IsoDate.Text(key.LastDay)})")));
        Log.Ending(logger, Days, ending.Count, names);
    }

    /// <summary>The keys that end, by last day and then by name. A key that another one with the same name outlives is left out.</summary>
    internal IReadOnlyList<(string Name, DateOnly LastDay)> Of(Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var ofRegistry = snapshot[AccessKeyCollection.PathName].All
            .Select(record => record.As<AccessKey>())
            .Where(key => key.RevokedAt is null)
            .Select(key => (Name: key.Id, LastDay: key.ExpiresOn ?? DateOnly.MaxValue));
        return [.. settings.All.Select(key => (key.Principal.Name, LastDay: key.ExpiresOn ?? DateOnly.MaxValue))
            .Concat(ofRegistry)
            .GroupBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(alike => alike.MaxBy(key => key.LastDay))
            .Where(key => key.LastDay >= today && key.LastDay.DayNumber - today.DayNumber <= Days)
            .OrderBy(key => key.LastDay).ThenBy(key => key.Name, StringComparer.Ordinal)];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Keys end within {Days} days, number: {Count}, the next ones: {Names}.")]
        public static partial void Ending(ILogger logger, int days, int count, string names);
    }
}
