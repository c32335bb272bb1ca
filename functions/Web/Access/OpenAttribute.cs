namespace BangGiao.Web.Access;

/// <summary>Marks a function that anybody may call even if anonymous reading is off, because it returns no records.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute
{
    /// <summary>Whether the caller is authenticated anyway, so that an invalid key or token is refused. Default false.</summary>
    public bool Identifies { get; init; }

    /// <summary>Whether the requests of each address are counted, because the function does more than answer with what it has ready. Default false.</summary>
    public bool IsCounted { get; init; }
}
