namespace BangGiao.Registry.Snapshots;

/// <summary>The format that a registry was raised to, and which versions of the app it allows.</summary>
/// <param name="Number">The format.</param>
/// <param name="ReadableFrom">The lowest format whose apps can read the registry.</param>
/// <param name="WritableFrom">The lowest format whose apps can write it.</param>
public sealed record HeadFormat(int Number, int ReadableFrom, int WritableFrom)
{
    /// <summary>The format of a registry that was never raised.</summary>
    public static HeadFormat First { get; } = new(1, 1, 1);
}
