namespace BangGiao.Web.Access;

/// <summary>Marks a function that accepts a token in a query parameter, for clients that cannot send headers.</summary>
/// <param name="parameter">The query parameter that carries the token.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AcceptsTokenAttribute(string parameter) : Attribute
{
    /// <summary>The query parameter that carries the token.</summary>
    public string Parameter => parameter;
}
