using BangGiao.Relations.Missions;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Network;

/// <summary>The missions that are open on a day, against the plan's goals, and the states that they cover.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Open">The missions that are open.</param>
/// <param name="Unknown">Missions of which nothing says whether they were open on the day.</param>
/// <param name="Planned">Missions that are planned.</param>
/// <param name="HonoraryConsulates">The number of open honorary consulates; they are not among the missions.</param>
/// <param name="Years">The figures of each year.</param>
/// <param name="Goals">The plan's goals for missions.</param>
/// <param name="Coverage">The states with relations, by how missions cover them.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record MissionNetworkViewAnswer(
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    OpenMissions Open,
    IReadOnlyList<MissionItem> Unknown,
    IReadOnlyList<MissionItem> Planned,
    [Count] int HonoraryConsulates,
    IReadOnlyList<MissionYear> Years,
    IReadOnlyList<MissionGoal> Goals,
    CoverageAnswer Coverage,
    [Count] long Version);

/// <summary>The missions that are open.</summary>
/// <param name="Count">The number of them.</param>
/// <param name="ByType">The number of each type.</param>
/// <param name="ByRegion">The number in each region (UN M49).</param>
/// <param name="Query">The list of them.</param>
public sealed record OpenMissions(
    [Count] int Count,
    [Count] IReadOnlyDictionary<MissionType, int> ByType,
    [Count] IReadOnlyDictionary<string, int> ByRegion,
    [TextFormat("uri-reference")] string Query);

/// <summary>A mission.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The title.</param>
/// <param name="HostCountryId">The country in which it is.</param>
public sealed record MissionItem(string Id, string Title, string HostCountryId);

/// <summary>A goal of the plan, and the way to it.</summary>
/// <param name="Target">The plan's target.</param>
/// <param name="Year">The year at whose end the goal is to be reached.</param>
/// <param name="Value">The planned number of missions.</param>
/// <param name="Distance">The goal less what is open: below 0 past it.</param>
/// <param name="Reached">Whether the goal is reached.</param>
/// <param name="YearsLeft">The years after the day's own; below 0 when the goal's year is over.</param>
/// <param name="PacePerYear">The number of missions that must open in each of them, to two decimals; absent when none has to, or no year is left.</param>
public sealed record MissionGoal(string Target, int Year, decimal Value, decimal Distance, bool Reached, int YearsLeft, decimal? PacePerYear);

/// <summary>How missions cover the states with relations.</summary>
/// <param name="States">The number of states with relations.</param>
/// <param name="Resident">Those with an embassy.</param>
/// <param name="Accredited">Those without one, to which a mission elsewhere is accredited.</param>
/// <param name="None">Those with neither, as far as is recorded.</param>
public sealed record CoverageAnswer([Count] int States, ResidentStates Resident, AccreditedStates Accredited, UncoveredStates None);

/// <summary>The states with an embassy.</summary>
/// <param name="Count">The number of them.</param>
public sealed record ResidentStates([Count] int Count);

/// <summary>The states to which a mission elsewhere is accredited.</summary>
/// <param name="Count">The number of them.</param>
/// <param name="Items">The states.</param>
public sealed record AccreditedStates([Count] int Count, IReadOnlyList<AccreditedState> Items);

/// <summary>The states that no mission covers.</summary>
/// <param name="Count">The number of them.</param>
/// <param name="Items">The states.</param>
public sealed record UncoveredStates([Count] int Count, IReadOnlyList<UncoveredState> Items);

/// <summary>A state to which a mission elsewhere is accredited.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Missions">The missions' ids.</param>
public sealed record AccreditedState(string Id, string Name, IReadOnlyList<string> Missions);

/// <summary>A state that no mission covers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record UncoveredState(string Id, string Name);
