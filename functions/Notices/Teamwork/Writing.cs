using BangGiao.Notices.People;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Access;

namespace BangGiao.Notices.Teamwork;

/// <summary>The circumstances of a write: the caller, the instant, and the people who can be named.</summary>
/// <param name="Principal">The caller.</param>
/// <param name="Now">The instant.</param>
/// <param name="People">The people known to the registry.</param>
/// <param name="Precondition">The version that the request expects.</param>
public sealed record Writing(Principal Principal, DateTimeOffset Now, Colleagues People, Precondition Precondition);
