using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Notices.Notifications;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.RoundLetters;

/// <summary>A letter about a review cycle to one person.</summary>
public sealed record RoundLetter
{
    /// <summary>The review cycle.</summary>
    public required ReviewCycle Cycle { get; init; }

    /// <summary>The step of the schedule.</summary>
    public required RoundStep Step { get; init; }

    /// <summary>The agency whose reports it is about; null for the lists for the chair.</summary>
    public RoundAgency? About { get; init; }

    /// <summary>The role of the addressee.</summary>
    public required AddresseeRole Role { get; init; }

    /// <summary>The name of the addressee; empty for the chair.</summary>
    public string Name { get; init; } = "";

    /// <summary>The mail address.</summary>
    public required string Address { get; init; }

    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>The agencies of a list for the chair.</summary>
    public IReadOnlyList<RoundAgency> Listed { get; init; } = [];

    /// <summary>
    /// The id of its notification. The address is part of it, so a person who takes over in the middle of a review cycle is invited too. The day
    /// of an invitation is not, so a review cycle that opens on another day invites nobody twice.
    /// </summary>
    public string Id => NotificationIds.OfLetter(
        Step.Event, Cycle.Id, Step.Event == RoundEvents.Invitation ? null : Step.OccursOn, Step.LeadDays, About?.Id, CodeOf(Step.Role), Address);

    /// <summary>The notification that is stored. It has no address: that is read when the letter is sent.</summary>
    /// <param name="day">The day on which it is due.</param>
    /// <param name="today">The current day.</param>
    public Notification ToNotification(DateOnly day, DateOnly today) => new()
    {
        Id = Id,
        Event = Step.Event,
        Subject = new(ReviewCycleCollection.PathName, Cycle.Id),
        OccursOn = Step.OccursOn,
        LeadDays = Step.LeadDays,
        DueOn = day,
        Late = day < today,
        Addressee = new(About?.Id, Role),
        Classification = Classification.Internal,
    };

    private static string CodeOf(AddresseeRole role) => Values.Json.CodeName.Of(role);
}
