namespace BangGiao.Web.Http;

/// <summary>The names of the headers that this API defines.</summary>
public static class OwnHeaders
{
    /// <summary>The request header with the caller's API key.</summary>
    public const string ApiKey = "x-api-key";

    /// <summary>The response header with the registry's version.</summary>
    public const string RegistryVersion = "Registry-Version";

    /// <summary>The response header with the instant at which the caller's key ends, if that is within 14 days.</summary>
    public const string KeyExpires = "Key-Expires";
}
