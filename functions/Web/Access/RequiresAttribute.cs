using BangGiao.Values.Roles;

namespace BangGiao.Web.Access;

/// <summary>Declares the roles that may call a function: any of them is enough. A function without a declared role denies every caller.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles, of which a caller needs one.</summary>
    public IReadOnlyList<Role> Roles => roles;
}
