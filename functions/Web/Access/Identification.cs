using BangGiao.Web.Http;

namespace BangGiao.Web.Access;

/// <summary>What a request's key or token came to: whom it stands for, or why for nobody.</summary>
/// <param name="Principal">Whom; null for nobody.</param>
/// <param name="Reason">Why for nobody, in a word for the operator's log.</param>
/// <param name="Detail">The same for who asks. ASCII without quotes: it also stands in a header.</param>
internal sealed record Identification(Principal? Principal, string Reason, string Detail)
{
    /// <summary>What sort of refusal it is.</summary>
    public ProblemKind Kind { get; init; } = ProblemKind.Unauthenticated;

    /// <summary>Whether what was shown was a bearer token.</summary>
    public bool IsBearer { get; init; }

    /// <summary>What is wrong with the key that was shown, in a word for programs; null when none was shown.</summary>
    public string? KeyError { get; init; }

    public static Identification Of(Principal principal) => new(principal, "", "");
}
