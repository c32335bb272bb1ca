using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Registry.Decisions;

/// <summary>Why a write, or a request, was not carried out: for its reader, not for a log.</summary>
/// <param name="Kind">What sort of refusal it is.</param>
/// <param name="Detail">What was wrong and what is allowed, in a sentence or two.</param>
public sealed record Refusal(RefusalKind Kind, string Detail)
{
    /// <summary>Each fault of the body, by its JSON pointer (RFC 6901).</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Each fault of the query.</summary>
    public IReadOnlyList<ParameterError> Parameters { get; init; } = [];

    /// <summary>The record's version now, where the client's was stale.</summary>
    public long? CurrentVersion { get; init; }

    /// <summary>Records that stand in the way, where there are any.</summary>
    public IReadOnlyList<RecordKey> Conflicts { get; init; } = [];
}

/// <summary>A query parameter and what is wrong with it.</summary>
public sealed record ParameterError(string Parameter, string Detail);

/// <summary>The sorts of refusals.</summary>
public enum RefusalKind
{
    /// <summary>The request cannot be read as what it should be.</summary>
    Malformed,

    /// <summary>Who asks may not do that.</summary>
    Forbidden,

    /// <summary>There is no such record or route.</summary>
    NotFound,

    /// <summary>What the request goes on from is there no more, and will not be again.</summary>
    Gone,

    /// <summary>It would contradict what is there.</summary>
    Conflict,

    /// <summary>The record is not any more what the client believed.</summary>
    Stale,

    /// <summary>It must say what it believes the record to be.</summary>
    PreconditionMissing,

    /// <summary>It is larger than what is taken.</summary>
    TooLarge,

    /// <summary>It is well formed, but breaks a rule.</summary>
    Invalid,

    /// <summary>The Idempotency-Key belongs to another request.</summary>
    KeyReused,
}
