namespace Localhost;

/// <summary>Thrown when an app cannot be run because of an error in the app or its settings.</summary>
public sealed class FunctionsHostException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public FunctionsHostException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public FunctionsHostException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and its cause.</summary>
    public FunctionsHostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
