using BangGiao.Notices.Events;
using BangGiao.Notices.Notifications;
using BangGiao.Relations.AccessKeys;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.KeyLetters;

/// <summary>A letter to the owner of an API key, some days before its last day.</summary>
/// <param name="Key">The key, which has a mail address and a last day.</param>
/// <param name="LeadDays">The days before the last day.</param>
public sealed record KeyLetter(AccessKey Key, int LeadDays)
{
    /// <summary>The last day of the key.</summary>
    public DateOnly LastDay => Key.ExpiresOn!.Value;

    /// <summary>The mail address.</summary>
    public string Address => Key.Email!;

    /// <summary>The language.</summary>
    public Language Language => Key.Language ?? Language.En;

    /// <summary>The id of its notification. The address is part of it, so a new owner gets a letter too; so is the last day, so an extended key causes new letters.</summary>
    public string Id => NotificationIds.OfLetter(
        OccasionEvents.AccessKeyExpires, Key.Id, LastDay, LeadDays, null, CodeName.Of(AddresseeRole.KeyOwner), Address);

    /// <summary>The notification that is stored. It has no address: that is read when the letter is sent.</summary>
    /// <param name="day">The day on which it is due.</param>
    /// <param name="today">The current day.</param>
    public Notification ToNotification(DateOnly day, DateOnly today) => new()
    {
        Id = Id,
        Event = OccasionEvents.AccessKeyExpires,
        Subject = new(AccessKeyCollection.PathName, Key.Id),
        OccursOn = LastDay,
        LeadDays = LeadDays,
        DueOn = day,
        Late = day < today,
        Addressee = new(null, AddresseeRole.KeyOwner),
        Classification = Key.Classification > Classification.Internal ? Key.Classification : Classification.Internal,
    };
}
