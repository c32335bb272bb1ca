using BangGiao.Notices.People;
using BangGiao.Web.Access;

namespace BangGiao.Notices.Teamwork;

/// <summary>Who writes, when, and who can be named.</summary>
/// <param name="Principal">The caller.</param>
/// <param name="Now">The instant.</param>
/// <param name="People">The people known to the registry.</param>
public sealed record Writing(Principal Principal, DateTimeOffset Now, Colleagues People)
{
    /// <summary>Whether the request says which version it changes.</summary>
    public bool HasPrecondition { get; init; }
}
