using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>The least role that may call a function. A function without it is called by nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Role role) : Attribute
{
    /// <summary>The role.</summary>
    public Role Role => role;
}
