namespace Localhost;

/// <summary>The app cannot be run, for a reason that its maker can mend.</summary>
public sealed class FunctionsHostException : Exception
{
    /// <summary>No reason given.</summary>
    public FunctionsHostException()
    {
    }

    /// <summary>With a reason.</summary>
    public FunctionsHostException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and its cause.</summary>
    public FunctionsHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
