using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Occasions;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.AccessKeys;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.KeyLetters;

/// <summary>Computes the letters to owners of API keys that are due on a day. It uses neither HTTP nor storage.</summary>
/// <param name="leads">The lead days of deadlines.</param>
/// <param name="options">Whether there is a mail server.</param>
public sealed class KeyLetterPlan(OccasionLeads leads, IOptions<NotificationOptions> options)
{
    /// <summary>Whether letters are sent: there is a mail server. Until there is one, notifications wait.</summary>
    public bool IsOn => !string.IsNullOrEmpty(options.Value.Smtp.Host);

    /// <summary>The letters that are due on a day, about keys that are active today.</summary>
    /// <param name="snapshot">The registry.</param>
    /// <param name="day">The day on which they are due.</param>
    /// <param name="today">The current day.</param>
    public IReadOnlyList<KeyLetter> DueOn(Snapshot snapshot, DateOnly day, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var ahead = leads.Of(OccasionEvents.AccessKeyExpires);
        return !IsOn ? [] : [.. snapshot[AccessKeyCollection.PathName].All
            .Select(record => record.As<AccessKey>())
            .Where(key => key is { Email.Length: > 0, ExpiresOn: not null } && key.StateOn(today) == AccessKeyState.Active)
            .Select(key => new KeyLetter(key, key.ExpiresOn!.Value.DayNumber - day.DayNumber))
            .Where(letter => ahead.Contains(letter.LeadDays))];
    }
}
