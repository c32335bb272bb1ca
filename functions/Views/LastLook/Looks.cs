using BangGiao.Registry.Table;

namespace BangGiao.Views.LastLook;

/// <summary>The rules by which the mark of a person moves.</summary>
public static class Looks
{
    /// <summary>The time for which a further opening is not written.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>The mark after the person has looked at everything up to now.</summary>
    public static KeptLooks Seen(KeptLook now, string epoch) => new(now, now, epoch);

    /// <summary>
    /// The mark after the overview was opened. On a new day, it moves to the last opening. On the same day it stays, so that changes that
    /// the person has not finished reading do not disappear.
    /// </summary>
    /// <returns>The same object if nothing is to be written.</returns>
    public static KeptLooks Opened(KeptLooks before, KeptLook now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        if (now.Day > before.Opened.Day)
            return before with { Since = before.Opened, Opened = now };
        return now.At - before.Opened.At >= Rest ? before with { Opened = now } : before;
    }

    /// <summary>Whether the mark belongs to the history of a registry, and not to one that was emptied or restored to an earlier state.</summary>
    public static bool AreOf(KeptLooks looks, long version, string epoch)
    {
        ArgumentNullException.ThrowIfNull(looks);
        return looks.Epoch == epoch && looks.Since.Version <= version && looks.Opened.Version <= version;
    }
}
