namespace BangGiao.Access;

/// <summary>A function that anybody may call, whatever the settings say of public reading: it tells nothing of the records.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute;
