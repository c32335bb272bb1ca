using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Missions;

/// <summary>A representative agency abroad.</summary>
public sealed record Mission : Record
{
    /// <summary>What sort of mission it is.</summary>
    public required MissionType Type { get; init; }

    /// <summary>The country in which it is.</summary>
    public required string HostCountryId { get; init; }

    /// <summary>The city in which it is.</summary>
    public LocalizedText? City { get; init; }

    /// <summary>The countries and organisations that it is accredited to beside its host.</summary>
    public IReadOnlyList<string> AccreditedTo { get; init; } = [];

    /// <summary>When it was opened.</summary>
    public PartialDate? OpenedOn { get; init; }

    /// <summary>Where its opening is not known: the earliest time at which a source shows it open.</summary>
    public PartialDate? SeenOpenOn { get; init; }

    /// <summary>The last day on which it was open.</summary>
    public PartialDate? ClosedOn { get; init; }
}

/// <summary>The sorts of missions (Law 33/2009/QH12 on Vietnamese representative missions abroad).</summary>
public enum MissionType
{
    /// <summary>An embassy.</summary>
    Embassy,

    /// <summary>A consulate general.</summary>
    ConsulateGeneral,

    /// <summary>A permanent mission to an organisation.</summary>
    PermanentMission,

    /// <summary>An economic and cultural office.</summary>
    EconomicCulturalOffice,

    /// <summary>An honorary consulate; not counted as a mission of the state's own.</summary>
    HonoraryConsulate,
}
