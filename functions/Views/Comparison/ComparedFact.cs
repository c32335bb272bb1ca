using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Views.Comparison;

/// <summary>The facts that are compared between two days.</summary>
public enum ComparedFact
{
    /// <summary>The status of relations with a country.</summary>
    RelationsStatus,

    /// <summary>The level of the partnership with a country, and partnerships in single sectors.</summary>
    PartnershipLevel,

    /// <summary>The standing of an agreement.</summary>
    AgreementStatus,

    /// <summary>The status of a mission abroad.</summary>
    MissionStatus,

    /// <summary>The status of a commitment.</summary>
    CommitmentStatus,

    /// <summary>The Government's status of a commitment.</summary>
    GovernmentStatus,
}

/// <summary>The definition of a fact: a collection, and the filter of its list whose codes are the values of the fact.</summary>
/// <remarks>Figures and differences come from the filters of lists, so each figure has a list that equals it.</remarks>
/// <param name="Fact">The fact.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Vocabulary">The vocabulary of its codes.</param>
/// <param name="Counted">The condition for a record to count in the figures.</param>
internal sealed record FactDefinition(ComparedFact Fact, string Collection, string Filter, string Vocabulary, IReadOnlyList<KpiCondition> Counted)
{
    // The ministry counts states and not organisations, and does not count honorary consulates as missions of its own.
    private static readonly KpiCondition[] IsState = [new("kind", CodeName.Of(CountryKind.State))];
    private static readonly KpiCondition[] IsOwnMission = [new("type", string.Join(',', MissionNetwork.OwnTypes.Select(type => CodeName.Of(type))))];

    /// <summary>All definitions, in the order of the answer.</summary>
    public static IReadOnlyList<FactDefinition> All { get; } =
    [
        new(ComparedFact.RelationsStatus, CountryCollection.PathName, "status", "relationsStatus", IsState),
        new(ComparedFact.PartnershipLevel, CountryCollection.PathName, "level", "partnershipLevel", IsState),
        new(ComparedFact.AgreementStatus, AgreementCollection.PathName, AgreementFilters.Status, "agreementStanding", []),
        new(ComparedFact.MissionStatus, MissionCollection.PathName, "status", "missionStatus", IsOwnMission),
        new(ComparedFact.CommitmentStatus, CommitmentCollection.PathName, "status", "commitmentStatus", []),
        new(ComparedFact.GovernmentStatus, CommitmentCollection.PathName, "governmentStatus", "governmentStatus", []),
    ];
}
