namespace BangGiao.Web.Http;

/// <summary>The sorts of problems that an answer can tell of: a refusal of the registry, or what is wrong with the request itself.</summary>
public enum ProblemKind
{
    /// <summary>The request cannot be read as what it should be.</summary>
    Malformed,

    /// <summary>It says nothing of who asks, and that is needed.</summary>
    Unauthenticated,

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

    /// <summary>Its body is of a kind that is not taken here.</summary>
    UnsupportedMediaType,

    /// <summary>The route is there, but not for this method.</summary>
    MethodNotAllowed,

    /// <summary>The asked part of a file lies outside of it.</summary>
    RangeNotSatisfiable,

    /// <summary>No kind of answer that the client takes can be given.</summary>
    NotAcceptable,

    /// <summary>It is well formed, but breaks a rule.</summary>
    Invalid,

    /// <summary>Who asks cannot be found out now.</summary>
    IdentityUnavailable,

    /// <summary>The Idempotency-Key belongs to another request.</summary>
    KeyReused,

    /// <summary>Its body came too slowly.</summary>
    TooSlow,

    /// <summary>Who asks has asked too often.</summary>
    TooManyRequests,
}
