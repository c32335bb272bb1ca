using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Counting;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Mechanism.NamedCounts;

/// <summary>The possible meanings of a number of "commitments" or "texts signed".</summary>
/// <remarks>
/// Published figures of one mechanism differ because their definition, their scope and their closing day differ from sentence to sentence:
/// signed, signed in high-level activities, signed and mentioned.
/// </remarks>
public enum CountName
{
    /// <summary>All commitments: signed and mentioned.</summary>
    Commitments,

    /// <summary>Commitments in an agreement.</summary>
    CommitmentsSigned,

    /// <summary>Commitments in no agreement. With those in one they are all commitments.</summary>
    CommitmentsMentioned,

    /// <summary>Commitments made at an activity of a key leader, or in an agreement signed at one.</summary>
    CommitmentsHighLevel,

    /// <summary>Commitments in an agreement, made or signed at an activity of a key leader.</summary>
    CommitmentsSignedHighLevel,

    /// <summary>Agreements that are signed.</summary>
    TextsSigned,

    /// <summary>Agreements that were signed at an activity of a key leader.</summary>
    TextsHighLevel,
}

/// <summary>The definition of a count: a list, and the conditions under which something in it counts.</summary>
/// <param name="Name">The count.</param>
/// <param name="Collection">The collection.</param>
/// <param name="LevelFilter">The filter by the level at which the agreement was concluded; null where there is no agreement.</param>
/// <param name="Conditions">The conditions, filters of the list.</param>
internal sealed record CountDefinition(CountName Name, string Collection, string? LevelFilter, IReadOnlyList<KpiCondition> Conditions)
{
    private static readonly KpiCondition InAgreement = new("inAgreement", "true");
    private static readonly KpiCondition AtHighLevel = new("highLevel", "true");

    // Every agreement that is signed on the day has an age.
    private static readonly KpiCondition IsSigned = new(AgreementFilters.AgeFrom, "0");

    /// <summary>All definitions.</summary>
    public static IReadOnlyList<CountDefinition> All { get; } =
    [
        Commitment(CountName.Commitments, null),
        Commitment(CountName.CommitmentsSigned, "concludedAs", InAgreement),
        Commitment(CountName.CommitmentsMentioned, null, new KpiCondition("inAgreement", "false")),
        Commitment(CountName.CommitmentsHighLevel, null, AtHighLevel),
        Commitment(CountName.CommitmentsSignedHighLevel, "concludedAs", InAgreement, AtHighLevel),
        Text(CountName.TextsSigned, IsSigned),
        Text(CountName.TextsHighLevel, IsSigned, AtHighLevel),
    ];

    private static CountDefinition Commitment(CountName name, string? levelFilter, params IReadOnlyList<KpiCondition> conditions) =>
        new(name, CommitmentCollection.PathName, levelFilter, conditions);

    private static CountDefinition Text(CountName name, params IReadOnlyList<KpiCondition> conditions) =>
        new(name, AgreementCollection.PathName, "level", conditions);
}
