using BangGiao.Notices.Channels;
using BangGiao.Notices.Notifications;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.RoundLetters;

/// <summary>Writes the letters of stored notifications when they are sent, from the state at that time.</summary>
/// <param name="plan">Computes the letters.</param>
/// <param name="writer">Writes them.</param>
public sealed class DueLetters(RoundLetterPlan plan, RoundLetterWriter writer)
{
    /// <summary>Whether letters are sent. While they are turned off, notifications wait.</summary>
    public bool AreOn => plan.IsOn;

    /// <summary>The letters of one snapshot, looked up by notification.</summary>
    public Func<Notification, Message?> Of(Snapshot snapshot, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var known = new Dictionary<DateOnly, Dictionary<string, RoundLetter>>();
        return notification =>
        {
            ArgumentNullException.ThrowIfNull(notification);
            if (!known.TryGetValue(notification.DueOn, out var ofDay))
                known[notification.DueOn] = ofDay = plan.DueOn(snapshot, notification.DueOn, today).ToDictionary(letter => letter.Id, StringComparer.Ordinal);
            return ofDay.TryGetValue(notification.Id, out var letter)
                ? Message.OfLetter(
                    notification, letter.Cycle.Title.In(Language.En), letter.Address, letter.Language, Classification.Internal, writer.Write(letter, snapshot.Version, today))
                : null;
        };
    }
}
