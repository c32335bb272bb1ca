using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Records.Upgrade;

/// <summary>The right to upgrade the registry, whose counts and rewrites concern all records, whatever their classification.</summary>
internal static class UpgradeRights
{
    /// <exception cref="RefusedException">403: the caller may not see what is confidential.</exception>
    public static void Require(HttpRequest request)
    {
        if (request.Principal().Clearance < Classification.Confidential)
            throw new RefusedException(ProblemKind.Forbidden, "An upgrade concerns all that is confidential, and this key or token may not see it.");
    }
}
