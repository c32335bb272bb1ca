using BangGiao.Registry.Decisions;

namespace BangGiao.Web.Http;

/// <summary>Ends a request: thrown at the edge only, and turned into a problem by <see cref="ProblemMiddleware"/>.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Ends the request with a refusal of the registry.</summary>
    public RefusedException(Refusal refusal)
        : base(refusal?.Detail)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        (Kind, Refusal) = (Problem.KindOf(refusal.Kind), refusal);
    }

    /// <summary>Ends the request for what is wrong with the request itself.</summary>
    /// <param name="kind">What sort of problem it is.</param>
    /// <param name="detail">What was wrong and what is allowed, in a sentence or two.</param>
    public RefusedException(ProblemKind kind, string detail)
        : base(detail) => Kind = kind;

    /// <summary>What sort of problem it is.</summary>
    public ProblemKind Kind { get; }

    /// <summary>The registry's refusal; null where the request itself is the problem.</summary>
    public Refusal? Refusal { get; }
}
