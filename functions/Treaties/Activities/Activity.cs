using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Activities;

/// <summary>An activity: a visit, a delegation, a call, a consultation, a conference or a summit.</summary>
public sealed record Activity : Record
{
    /// <summary>The kind of activity.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>The rank of the principal who took part.</summary>
    public ActivityLevel? Level { get; init; }

    /// <summary>Whether it goes out, comes in or takes place at home; absent when unknown, and for talks by telephone or video.</summary>
    public ActivityDirection? Direction { get; init; }

    /// <summary>Whether it is planned, confirmed, held or cancelled; absent when only its days are recorded, which then decide.</summary>
    public ActivityStatus? Status { get; init; }

    /// <summary>The agency of the registry's own state that organises it, receives the delegation or sends it.</summary>
    public string? HostAgencyId { get; init; }

    /// <summary>The host or inviting body, if it is not an agency of the registry.</summary>
    public LocalizedText? Host { get; init; }

    /// <summary>The head of the delegation, or the chair of a conference.</summary>
    public DelegationMember? Head { get; init; }

    /// <summary>The other members of the delegation.</summary>
    public IReadOnlyList<DelegationMember> Members { get; init; } = [];

    /// <summary>The activity that it is part of: the tour of a visit, the summit of a meeting.</summary>
    public string? ParentId { get; init; }

    /// <summary>The countries that took part. The registry's own state may be among them.</summary>
    public required IReadOnlyList<string> CountryIds { get; init; }

    /// <summary>The first day.</summary>
    public required PartialDate StartsOn { get; init; }

    /// <summary>The last day; absent when unknown.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>The place.</summary>
    public string? Place { get; init; }

    /// <summary>The title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The outcome.</summary>
    public LocalizedText? Outcome { get; init; }

    /// <summary>When the report on its result was sent.</summary>
    public PartialDate? ReportedOn { get; init; }

    /// <summary>Whether it is not to take place any more, so that it is no visit and no meeting.</summary>
    internal bool IsCancelled => Status == ActivityStatus.Cancelled;

    /// <summary>
    /// Whether it took place by a day: it had begun and is recorded as held, or has no recorded status. What is still recorded as planned or
    /// confirmed does not count, because there is no statement that it took place.
    /// </summary>
    /// <param name="day">The day.</param>
    public bool TookPlaceBy(DateOnly day) => StartsOn.First <= day && (Status is null or ActivityStatus.Held);
}

/// <summary>The directions of activities.</summary>
public enum ActivityDirection
{
    /// <summary>A delegation of the registry's own state goes abroad (đoàn ra).</summary>
    Outgoing,

    /// <summary>A delegation from abroad comes (đoàn vào).</summary>
    Incoming,

    /// <summary>It is held in the registry's own state.</summary>
    AtHome,
}

/// <summary>The statuses of activities.</summary>
public enum ActivityStatus
{
    /// <summary>It is planned.</summary>
    Planned,

    /// <summary>Both sides have confirmed it.</summary>
    Confirmed,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>A person in a delegation, or in the chair of a conference.</summary>
public sealed record DelegationMember
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The post, for example Minister of Foreign Affairs.</summary>
    public LocalizedText? Post { get; init; }

    /// <summary>The agency that the person is of; absent for persons of another state.</summary>
    public string? AgencyId { get; init; }
}

/// <summary>The kinds of activities.</summary>
public enum ActivityKind
{
    /// <summary>A state visit.</summary>
    StateVisit,

    /// <summary>An official visit.</summary>
    OfficialVisit,

    /// <summary>A visit of another or unknown kind.</summary>
    Visit,

    /// <summary>A summit or another event of several states.</summary>
    MultilateralEvent,

    /// <summary>Talks by telephone or video.</summary>
    OnlineTalks,

    /// <summary>A meeting of ministers.</summary>
    MinisterialMeeting,

    /// <summary>A political consultation.</summary>
    Consultation,

    /// <summary>An international conference or seminar.</summary>
    InternationalConference,

    /// <summary>A delegation that is no visit of a leader.</summary>
    Delegation,
}

/// <summary>The ranks of principals.</summary>
public enum ActivityLevel
{
    /// <summary>The leader of the Party.</summary>
    Party,

    /// <summary>The head of state.</summary>
    President,

    /// <summary>The head of government.</summary>
    PrimeMinister,

    /// <summary>The head of the National Assembly.</summary>
    Assembly,

    /// <summary>A minister, or a deputy of the head of government.</summary>
    Minister,

    /// <summary>A senior official.</summary>
    SeniorOfficial,
}
