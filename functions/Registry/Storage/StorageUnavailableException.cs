namespace BangGiao.Registry.Storage;

/// <summary>Storage did not answer, or said that it cannot now. The request may be repeated.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>An outage without a known cause.</summary>
    public StorageUnavailableException()
        : base("Storage did not answer.")
    {
    }

    /// <summary>An outage, in words for an operator.</summary>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An outage and what storage's client said of it.</summary>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
