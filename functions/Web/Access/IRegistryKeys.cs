namespace BangGiao.Web.Access;

/// <summary>Identifies the keys that an administrator made over HTTP, beside those of the settings.</summary>
internal interface IRegistryKeys
{
    /// <summary>The principal of a key; or a refusal that says whether it is unknown, replaced, expired or revoked.</summary>
    /// <param name="secret">What the header carries; it has the form of <see cref="KeySecret"/>.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <exception cref="Registry.Storage.StorageUnavailableException">Storage did not respond.</exception>
    Task<Identification> IdentifyAsync(string secret, CancellationToken cancellationToken);
}
