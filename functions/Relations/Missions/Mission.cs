using BangGiao.Records.Model;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Missions;

/// <summary>A mission: a representative office abroad.</summary>
public sealed record Mission : Record
{
    /// <summary>The type of mission.</summary>
    public required MissionType Type { get; init; }

    /// <summary>The code of the host country.</summary>
    public required string HostCountryId { get; init; }

    /// <summary>The city.</summary>
    public LocalizedText? City { get; init; }

    /// <summary>The countries and organisations that it is accredited to in addition to its host country.</summary>
    public IReadOnlyList<string> AccreditedTo { get; init; } = [];

    /// <summary>The date of opening.</summary>
    public PartialDate? OpenedOn { get; init; }

    /// <summary>The earliest date at which a source shows it open, when the date of opening is unknown.</summary>
    public PartialDate? SeenOpenOn { get; init; }

    /// <summary>The last day on which it was open.</summary>
    public PartialDate? ClosedOn { get; init; }
}

/// <summary>The types of missions.</summary>
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

    /// <summary>An honorary consulate. It does not count as a mission of the state's own.</summary>
    HonoraryConsulate,
}
