namespace BangGiao.Web.Http;

/// <summary>The kinds of problems: refusals of the registry, and errors of the request itself.</summary>
public enum ProblemKind
{
    /// <summary>The request is malformed.</summary>
    Malformed,

    /// <summary>The request needs authentication, or its credential is invalid.</summary>
    Unauthenticated,

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

    /// <summary>The body is too large.</summary>
    TooLarge,

    /// <summary>The media type or coding of the body is not accepted.</summary>
    UnsupportedMediaType,

    /// <summary>The path exists, but not for this method.</summary>
    MethodNotAllowed,

    /// <summary>The requested range is outside the file.</summary>
    RangeNotSatisfiable,

    /// <summary>The client accepts none of the available media types.</summary>
    NotAcceptable,

    /// <summary>The request is well formed, but breaks a validation rule.</summary>
    Invalid,

    /// <summary>The caller cannot be authenticated at the moment.</summary>
    IdentityUnavailable,

    /// <summary>503: a newer version of the app raised the registry to a format that this instance must not write, or cannot read.</summary>
    LaterFormat,

    /// <summary>503: the program that makes PDF is busy, failed or took too long.</summary>
    RendererUnavailable,

    /// <summary>The Idempotency-Key was used for a different request.</summary>
    KeyReused,

    /// <summary>The body arrived too slowly.</summary>
    TooSlow,

    /// <summary>The client exceeded the rate limit.</summary>
    TooManyRequests,
}
