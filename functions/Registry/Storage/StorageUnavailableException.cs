namespace BangGiao.Registry.Storage;

/// <summary>Thrown when storage does not respond or cannot serve requests. The request may be retried.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>An outage without a known cause.</summary>
    public StorageUnavailableException()
        : base("Storage did not respond.")
    {
    }

    /// <summary>An outage with a message for the operator.</summary>
    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An outage with a message and the exception of the storage client.</summary>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
