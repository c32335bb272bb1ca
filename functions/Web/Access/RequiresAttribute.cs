using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>Declares the lowest role that may call a function. A function without a declared role denies every caller.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Role role) : Attribute
{
    /// <summary>The role.</summary>
    public Role Role => role;
}
