using BangGiao.Web.Http;

namespace BangGiao.Web.Access;

/// <summary>The result of authenticating a request: its principal, or the reason for a refusal.</summary>
/// <param name="Principal">The principal; null for a refusal.</param>
/// <param name="Reason">The reason for the refusal as a code, for the operator's log.</param>
/// <param name="Detail">The reason for the caller. ASCII without quotes, because it is also sent in a header.</param>
internal sealed record Identification(Principal? Principal, string Reason, string Detail)
{
    /// <summary>The kind of refusal.</summary>
    public ProblemKind Kind { get; init; } = ProblemKind.Unauthenticated;

    /// <summary>Whether the credential was a bearer token.</summary>
    public bool IsBearer { get; init; }

    /// <summary>What is wrong with the API key, as an error code; null when no key was sent.</summary>
    public string? KeyError { get; init; }

    /// <summary>Whether the credential was a replaced secret of a key, which is still accepted for a while.</summary>
    public bool IsFormer { get; init; }

    public static Identification Of(Principal principal) => new(principal, "", "");
}
