namespace BangGiao.Web.Access;

/// <summary>A function that may be called with a token in its address, by clients that can send no headers.</summary>
/// <param name="parameter">The query parameter that carries it.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AcceptsTokenAttribute(string parameter) : Attribute
{
    /// <summary>The query parameter that carries it.</summary>
    public string Parameter => parameter;
}
