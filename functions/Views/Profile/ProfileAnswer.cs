using BangGiao.Registry.Profiles;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Views.Summary;

namespace BangGiao.Views.Profile;

/// <summary>The owner's profile: whose registry it is, and what differs from one owner to another.</summary>
/// <param name="State">The ISO 3166-1 alpha-2 code of the owner's state.</param>
/// <param name="TimeZone">The IANA name of the time zone whose days are the owner's.</param>
/// <param name="FirstDay">A day before the first relations, on which the history of the registry begins.</param>
/// <param name="Languages">The languages that the dashboard offers, the owner's own first.</param>
/// <param name="Map">Whose borders the map shows.</param>
/// <param name="Levels">The levels of partnership, low to high; those that are no steps of the ladder come last.</param>
/// <param name="OfficialPeriods">How the days of official reporting periods are counted; absent for an owner without them.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record ProfileAnswer(
    string State,
    string TimeZone,
    DateOnly FirstDay,
    IReadOnlyList<Language> Languages,
    MapView Map,
    IReadOnlyList<ProfileLevel> Levels,
    ProfilePeriods? OfficialPeriods,
    [Count] long Version);

/// <summary>How the days of official reporting periods are counted, by the newest rule of the owner's profile.</summary>
/// <param name="OpensOnDay">The day of the month before the period on which its data begin.</param>
/// <param name="ClosesOnDay">The day of the last month on which its data are closed.</param>
/// <param name="ReportsDueOnDay">The day of the last month by which the report is due.</param>
/// <param name="Rule">The text with its articles.</param>
public sealed record ProfilePeriods([Count] int OpensOnDay, [Count] int ClosesOnDay, [Count] int ReportsDueOnDay, LocalizedText Rule);

/// <summary>A level of partnership in the owner's profile.</summary>
/// <param name="Level">Its code.</param>
/// <param name="Label">The title.</param>
/// <param name="Kind">How it is counted.</param>
public sealed record ProfileLevel(PartnershipLevel Level, LocalizedText Label, LevelKind Kind);
