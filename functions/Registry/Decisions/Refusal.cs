using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Registry.Decisions;

/// <summary>The reason why a request was refused, for the client.</summary>
/// <param name="Kind">The kind of refusal.</param>
/// <param name="Detail">A message for people: what was wrong and what is allowed.</param>
public sealed record Refusal(RefusalKind Kind, string Detail)
{
    /// <summary>The errors of the body, by JSON pointer (RFC 6901).</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The errors of the query.</summary>
    public IReadOnlyList<ParameterError> Parameters { get; init; } = [];

    /// <summary>The current version of the record, if a precondition failed; otherwise null.</summary>
    public long? CurrentVersion { get; init; }

    /// <summary>The key of the record that does not exist for the caller, if that is all that is wrong; otherwise null.</summary>
    public RecordKey? Missing { get; init; }

    /// <summary>The keys of the records that cause a conflict.</summary>
    public IReadOnlyList<RecordKey> Conflicts { get; init; } = [];
}

/// <summary>An error of a query parameter; the detail is the predicate of a sentence without a full stop.</summary>
public sealed record ParameterError(string Parameter, string Detail);

/// <summary>The kinds of refusals.</summary>
public enum RefusalKind
{
    /// <summary>The request is malformed.</summary>
    Malformed,

    /// <summary>The caller is not allowed to do this.</summary>
    Forbidden,

    /// <summary>The record or route does not exist.</summary>
    NotFound,

    /// <summary>The resource existed and is permanently gone.</summary>
    Gone,

    /// <summary>The request conflicts with existing data.</summary>
    Conflict,

    /// <summary>A precondition failed: the record changed since the client read it.</summary>
    Stale,

    /// <summary>The request needs a precondition (If-Match) and has none.</summary>
    PreconditionMissing,

    /// <summary>The body or the record is too large.</summary>
    TooLarge,

    /// <summary>The request is well formed, but breaks a validation rule.</summary>
    Invalid,

    /// <summary>The Idempotency-Key was used for a different request.</summary>
    KeyReused,
}
