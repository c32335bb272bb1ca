using BangGiao.Registry.Decisions;

namespace BangGiao.Web.Http;

/// <summary>Refuses a request. Only the HTTP layer throws it; <see cref="ProblemMiddleware"/> turns it into a problem.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses the request with a refusal of the registry.</summary>
    public RefusedException(Refusal refusal)
        : base(refusal?.Detail)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        (Kind, Refusal) = (Problem.KindOf(refusal.Kind), refusal);
    }

    /// <summary>Refuses the request because of an error in the request itself.</summary>
    /// <param name="kind">The kind of problem.</param>
    /// <param name="detail">A message for people: what was wrong and what is allowed.</param>
    public RefusedException(ProblemKind kind, string detail)
        : base(detail) => Kind = kind;

    /// <summary>The kind of problem.</summary>
    public ProblemKind Kind { get; }

    /// <summary>The registry's refusal; null when the request itself was wrong.</summary>
    public Refusal? Refusal { get; }
}
