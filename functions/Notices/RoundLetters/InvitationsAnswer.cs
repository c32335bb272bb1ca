using BangGiao.Notices.Notifications;
using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.RoundLetters;

/// <summary>The agencies that are invited to report in a review cycle, their letters, and those that are silent.</summary>
/// <param name="Cycle">The review cycle.</param>
/// <param name="AsOf">The day of the answer.</param>
/// <param name="Lang">The language of names and labels.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="IsOn">Whether letters are sent: they are not turned off, and there is a mail server. If not, <c>planned</c> says what would be sent.</param>
/// <param name="Counts">The figures.</param>
/// <param name="Agencies">The agencies with something to report, those with the most missing reports first.</param>
/// <param name="Chair">The lists for the chair.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record InvitationsAnswer(
    Named Cycle,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    bool IsOn,
    InvitationCounts Counts,
    IReadOnlyList<InvitedAgency> Agencies,
    InvitedChair Chair,
    [Count] long Version);

/// <summary>The figures of invitations.</summary>
/// <param name="Agencies">Agencies with something to report.</param>
/// <param name="Invited">Those to which an invitation was delivered.</param>
/// <param name="Unreached">Those to which nothing can be sent.</param>
/// <param name="Missing">Those of which reports are missing.</param>
/// <param name="Silent">Those that have reported on nothing.</param>
public sealed record InvitationCounts([Count] int Agencies, [Count] int Invited, [Count] int Unreached, [Count] int Missing, [Count] int Silent);

/// <summary>An agency that has something to report.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Expected">On how many commitments a report is expected that its account sees.</param>
/// <param name="Missing">On how many of them its report is missing.</param>
/// <param name="Silent">Whether it has reported on none.</param>
/// <param name="Unreachable">Why nothing can be sent; absent when letters go out.</param>
/// <param name="Letters">The letters that were sent or are to be sent at once, the oldest first.</param>
/// <param name="Planned">The letters that will be sent if nothing changes, the next first.</param>
public sealed record InvitedAgency(
    Named Agency,
    [Count] int Expected,
    [Count] int Missing,
    bool Silent,
    [property: Vocabulary("unreachableReason")] UnreachableReason? Unreachable,
    IReadOnlyList<StoredLetter> Letters,
    IReadOnlyList<PlannedLetter> Planned);

/// <summary>The lists for the chair.</summary>
/// <param name="HasAddress">Whether the setting with the chair's address is there.</param>
/// <param name="Letters">The letters that were sent or are to be sent at once.</param>
/// <param name="Planned">The letters that will be sent if nothing changes.</param>
public sealed record InvitedChair(bool HasAddress, IReadOnlyList<StoredLetter> Letters, IReadOnlyList<PlannedLetter> Planned);

/// <summary>A letter that was made.</summary>
/// <param name="NotificationId">The id of its notification.</param>
/// <param name="Event">A code of the vocabulary roundLetter.</param>
/// <param name="Role">The role of the addressee.</param>
/// <param name="DueOn">The day on which it was due.</param>
/// <param name="Late">Whether it was made after that day.</param>
/// <param name="Status">Whether it was delivered.</param>
/// <param name="DeliveredAt">When it was delivered; absent until then.</param>
public sealed record StoredLetter(
    string NotificationId, string Event, AddresseeRole Role, DateOnly DueOn, bool Late, NotificationStatus Status, DateTimeOffset? DeliveredAt);

/// <summary>A letter that will be made.</summary>
/// <param name="Event">A code of the vocabulary roundLetter.</param>
/// <param name="Role">The role of the addressee.</param>
/// <param name="On">The day.</param>
public sealed record PlannedLetter(string Event, AddresseeRole Role, DateOnly On);
