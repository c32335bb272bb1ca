using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Model;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Deadlines;
using BangGiao.Treaties.Obligations;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>What an agency sends to the ministry of foreign affairs for a year, filled in from its records.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The year that is reported on; the plans are for the year after.</param>
/// <param name="AsOf">The day as of which it is filled in: at the latest the last day of the year.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Classification">The highest classification of what the pack tells of.</param>
/// <param name="Note">That the layout is the registry's own, because no official form was found; and to an account of an agency that it sees no internal texts without a commitment of the agency.</param>
/// <param name="Parts">The reports, plans and the list of delegations, in the order of the parts, and last the texts whose law is not decided, if there are any.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record YearlyPackAnswer(
    Named Agency,
    [Count] int Year,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    Classification Classification,
    string Note,
    IReadOnlyList<YearlyPackPart> Parts,
    [Count] long Version);

/// <summary>A report or plan of a yearly pack.</summary>
/// <param name="Part">Which it is; absent for the texts whose law is not decided.</param>
/// <param name="Label">The same in words.</param>
/// <param name="ForYear">The year that it is about.</param>
/// <param name="Rule">The article that asks for it; absent for the texts whose law is not decided, and for delegations while no rule is recorded.</param>
/// <param name="DueOn">The day by which it is due; absent without a rule.</param>
/// <param name="DaysAhead">Days from the day of the pack until then; negative for what has passed.</param>
/// <param name="DataFrom">The first day of its data; absent for a plan, and where the article names none.</param>
/// <param name="DataTo">The last day of its data; absent for a plan, and where the article names none: then they go up to <c>asOf</c>.</param>
/// <param name="Missing">The number of rows with each gap, the most frequent gap first.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Note">What was not found of the law on the part; absent where its article is known.</param>
public sealed record YearlyPackPart(
    PackPart? Part,
    string Label,
    [Count] int ForYear,
    PackRule? Rule,
    DateOnly? DueOn,
    int? DaysAhead,
    DateOnly? DataFrom,
    DateOnly? DataTo,
    IReadOnlyList<PackGapCount> Missing,
    IReadOnlyList<PackEntry> Rows,
    string? Note = null);

/// <summary>The article that asks for a report or plan.</summary>
/// <param name="Id">The id of the record in <c>deadlineRules</c>.</param>
/// <param name="Law">The law.</param>
/// <param name="Article">The article.</param>
/// <param name="Reading">The quality of the reading of the article.</param>
public sealed record PackRule(string Id, string Law, string Article, RuleReading Reading)
{
    /// <summary>The article of a rule.</summary>
    internal static PackRule Of(DeadlineRule rule) => new(rule.Id, rule.Law, rule.Article, rule.Reading);
}

/// <summary>The number of rows with a gap.</summary>
/// <param name="Gap">What is missing.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Count">The number of rows.</param>
public sealed record PackGapCount(PackGap Gap, string Label, [Count] int Count);

/// <summary>Something that a row misses.</summary>
/// <param name="Gap">What is missing.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Detail">Which duty, opinion or review cycle.</param>
public sealed record PackGapItem(PackGap Gap, string Label, string? Detail);

/// <summary>A row of a yearly pack: a text, a commitment, a duty, a conference or a delegation.</summary>
public sealed record PackEntry
{
    /// <summary>The report or plan; absent for a text whose law is not decided.</summary>
    public PackPart? Part { get; init; }

    /// <summary>The section of the part.</summary>
    public required PackSection Section { get; init; }

    /// <summary>The record that the row is about; for a duty its agreement.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The title; for a duty what has to be done.</summary>
    public required string Title { get; init; }

    /// <summary>The agreement of a commitment or duty.</summary>
    public Named? Agreement { get; init; }

    /// <summary>The partners: the countries without the registry's own state.</summary>
    public IReadOnlyList<string> CountryIds { get; init; } = [];

    /// <summary>In whose name the agreement is concluded.</summary>
    public AgreementLevel? Level { get; init; }

    /// <summary>The fields of cooperation: the tags.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>When the agreement was signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>The place of signing, of the conference or of the delegation.</summary>
    public string? Place { get; init; }

    /// <summary>When the agreement entered into force.</summary>
    public PartialDate? InForceOn { get; init; }

    /// <summary>The status of the agreement on the day.</summary>
    public StandingStatus? Standing { get; init; }

    /// <summary>The last step taken before signing.</summary>
    public ProcedureStep? Step { get; init; }

    /// <summary>When it was taken.</summary>
    public PartialDate? StepOn { get; init; }

    /// <summary>The first day of the conference or delegation.</summary>
    public PartialDate? StartsOn { get; init; }

    /// <summary>The last day of the conference or delegation.</summary>
    public PartialDate? EndsOn { get; init; }

    /// <summary>When the report on the result of the conference or delegation was sent.</summary>
    public PartialDate? ReportedOn { get; init; }

    /// <summary>The head of the delegation, with the post where it is recorded.</summary>
    public string? Head { get; init; }

    /// <summary>The number of other members of the delegation that are recorded.</summary>
    [Count]
    public int? Members { get; init; }

    /// <summary>The recorded status of the delegation.</summary>
    public ActivityStatus? Activity { get; init; }

    /// <summary>The last day of a commitment, a duty, or the report on the conference.</summary>
    public PartialDate? DueOn { get; init; }

    /// <summary>The status of a commitment.</summary>
    public CommitmentStatus? Status { get; init; }

    /// <summary>Its progress in percent.</summary>
    public int? Progress { get; init; }

    /// <summary>The status of a duty.</summary>
    public ObligationStatus? Duty { get; init; }

    /// <summary>The law and article of a duty.</summary>
    public string? Article { get; init; }

    /// <summary>The number of commitments in the agreement.</summary>
    [Count]
    public int? Commitments { get; init; }

    /// <summary>The number of them that are complete.</summary>
    [Count]
    public int? Complete { get; init; }

    /// <summary>The number of them that are overdue.</summary>
    [Count]
    public int? Overdue { get; init; }

    /// <summary>What is missing.</summary>
    public IReadOnlyList<PackGapItem> Missing { get; init; } = [];
}
