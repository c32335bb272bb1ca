namespace BangGiao.Web.Access;

/// <summary>Finds the agencies for which a principal reports.</summary>
public interface IAgencyAccounts
{
    /// <summary>
    /// The ids of the agencies that the settings or an administrator gave to the principal, and of the former agencies that they succeed.
    /// </summary>
    /// <param name="principal">The principal, with the agencies of the settings.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    Task<IReadOnlyList<string>> OfAsync(Principal principal, CancellationToken cancellationToken);
}
