namespace BangGiao.Web.Access;

/// <summary>A function that anybody may call, whatever the settings say of public reading: it tells nothing of the records.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute
{
    /// <summary>Whether it is found out who asks all the same, so that a key or token that is not good is refused. Default false.</summary>
    public bool Identifies { get; init; }
}
