using BangGiao.Registry.Table;

namespace BangGiao.Views.LastLook;

/// <summary>The rules by which the mark of a person moves.</summary>
public static class Looks
{
    /// <summary>For so long an opening is not written again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>What is kept after everything up to now was looked at.</summary>
    public static KeptLooks Seen(KeptLook now, string epoch) => new(now, now, epoch);

    /// <summary>
    /// What is kept after the overview was opened: on another day than the last time, differences are told since the last time; on the same
    /// day since the same state as before, so that what a person has not finished reading does not go away.
    /// </summary>
    /// <returns>The same object where nothing is to be written.</returns>
    public static KeptLooks Opened(KeptLooks before, KeptLook now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Day > before.Opened.Day)
            return before with { Since = before.Opened, Opened = now };
        return now.At - before.Opened.At >= Rest ? before with { Opened = now } : before;
    }

    /// <summary>Whether what is kept is of a registry: not of one that was emptied, or set back to before.</summary>
    public static bool AreOf(KeptLooks looks, long version, string epoch)
    {
        ArgumentNullException.ThrowIfNull(looks);
        return looks.Epoch == epoch && looks.Since.Version <= version && looks.Opened.Version <= version;
    }
}
