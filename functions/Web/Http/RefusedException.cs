using BangGiao.Registry.Decisions;

namespace BangGiao.Web.Http;

/// <summary>Ends a request with a refusal: thrown at the edge only, and turned into a problem by <see cref="ProblemMiddleware"/>.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>Ends the request with this refusal.</summary>
    public RefusedException(Refusal refusal)
        : base(refusal?.Detail)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    /// <summary>Why.</summary>
    public Refusal Refusal { get; }
}
