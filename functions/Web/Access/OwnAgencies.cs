using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;

namespace BangGiao.Web.Access;

/// <summary>The agencies whose work a caller is told of: an account of agencies its own, an editor all; narrowed to those that a request names.</summary>
/// <param name="All">The agencies of the caller; null for all.</param>
/// <param name="Asked">The agencies that the request names; empty for no narrowing.</param>
internal sealed record OwnAgencies(IReadOnlyList<string>? All, IReadOnlyCollection<string> Asked)
{
    /// <summary>What the answer depends on beside its view: two accounts that see the same may have different agencies.</summary>
    public IReadOnlyList<string> Parts => All is null ? ["all"] : [.. All];

    /// <summary>Whether an agency is among those that the request names.</summary>
    public bool Includes(string agencyId) => Asked.Count == 0 || Asked.Contains(agencyId);

    /// <summary>The agencies of a caller; null for all.</summary>
    public static IReadOnlyList<string>? Of(Principal caller) => caller.Holds(Role.Editor) ? null : [.. caller.AgencyIds];

    /// <summary>The agencies of a caller, narrowed.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="asked">The agencies that the request names.</param>
    /// <param name="ofOther">What a caller is told who names another agency than its own, whether there is one or not.</param>
    /// <exception cref="RefusedException">The caller names another agency than its own.</exception>
    public static OwnAgencies Read(Principal caller, IReadOnlyCollection<string> asked, Refusal ofOther)
    {
        var own = Of(caller);
        return own is not null && asked.Except(own).Any() ? throw new RefusedException(ofOther) : new(own, asked);
    }
}
