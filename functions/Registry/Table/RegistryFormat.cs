using BangGiao.Registry.Snapshots;

namespace BangGiao.Registry.Table;

/// <summary>The format of stored rows that this version of the app knows, and the formats that apps need once the registry is raised to it.</summary>
/// <remarks>
/// A new version that only adds (fields, collections, columns of the head) keeps the number. The number rises with what an older version
/// would misread or damage; see ADR 45.
/// </remarks>
/// <param name="Number">The format.</param>
/// <param name="ReadableFrom">The lowest format whose apps can read what this one writes.</param>
/// <param name="WritableFrom">The lowest format whose apps can write beside this one.</param>
public sealed record RegistryFormat(int Number, int ReadableFrom, int WritableFrom)
{
    /// <summary>The format of this version of the app.</summary>
    public static RegistryFormat Current { get; } = new(1, 1, 1);

    /// <summary>The columns of the head after the registry was raised to this format.</summary>
    internal HeadFormat Raised => new(Number, ReadableFrom, WritableFrom);

    internal bool CanWrite(Head head) => head.Format.WritableFrom <= Number;

    /// <exception cref="LaterFormatException">The registry cannot be read by this version.</exception>
    internal void RequireReadable(Head head)
    {
        if (head.Format.ReadableFrom > Number)
            throw new LaterFormatException($"The registry was raised to the format {head.Format.Number}, and this instance runs a version that knows the format {Number} and cannot read it. Update this instance.");
    }

    /// <exception cref="LaterFormatException">The registry cannot be written by this version.</exception>
    internal void RequireWritable(Head head)
    {
        if (!CanWrite(head))
            throw new LaterFormatException($"The registry was raised to the format {head.Format.Number}, and this instance runs a version that knows the format {Number} and would damage it. It still reads; update this instance to write.");
    }
}

/// <summary>A newer version of the app raised the registry to a format that this one does not know. Nothing was written.</summary>
public sealed class LaterFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LaterFormatException()
    {
    }

    /// <summary>Creates the exception with a message for clients.</summary>
    public LaterFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message for clients and a cause.</summary>
    public LaterFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
