using BangGiao.Notices.People;
using BangGiao.Registry.Decisions;
using BangGiao.Web.Access;

namespace BangGiao.Notices.Teamwork;

/// <summary>Who writes, when, and who can be named.</summary>
/// <param name="Principal">The caller.</param>
/// <param name="Now">The instant.</param>
/// <param name="People">The people known to the registry.</param>
/// <param name="Precondition">Which version the request changes.</param>
public sealed record Writing(Principal Principal, DateTimeOffset Now, Colleagues People, Precondition Precondition);
