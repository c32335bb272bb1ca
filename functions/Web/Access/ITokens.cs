namespace BangGiao.Web.Access;

/// <summary>Finds the principals of tokens sent in a query parameter.</summary>
public interface ITokens
{
    /// <summary>The principal of a token; null when the token is unknown or was revoked.</summary>
    Task<Principal?> FindAsync(string token, CancellationToken cancellationToken);
}
