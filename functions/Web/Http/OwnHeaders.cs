namespace BangGiao.Web.Http;

/// <summary>The header fields that this API defines itself.</summary>
public static class OwnHeaders
{
    /// <summary>Carries the caller's API key.</summary>
    public const string ApiKey = "x-api-key";

    /// <summary>Carries the registry's version.</summary>
    public const string RegistryVersion = "Registry-Version";
}
