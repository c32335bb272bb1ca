using BangGiao.Registry.Decisions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>Who may have which yearly pack.</summary>
internal static class PackAccess
{
    private static readonly Refusal OfOther = new(
        RefusalKind.Forbidden, "An account of an agency has the yearly packs of its own agencies only; GET /principal names them. A reader has those of all.");

    /// <summary>The refusal of an agency's pack; null when the caller may have it.</summary>
    /// <remarks>The answer to an account of an agency about another agency's pack does not depend on whether that agency exists.</remarks>
    public static Refusal? FaultOf(Principal caller, string agencyId) => Has(caller, agencyId) ? null : OfOther;

    /// <summary>Whether the caller may have an agency's pack.</summary>
    public static bool Has(Principal caller, string agencyId) => caller.Holds(Role.Reader) || caller.AgencyIds.Contains(agencyId);
}
