namespace BangGiao.Web.Access;

/// <summary>Knows the principals of tokens that stand in addresses.</summary>
public interface ITokens
{
    /// <summary>The principal of a token; null when it is none, or was revoked.</summary>
    Task<Principal?> FindAsync(string token, CancellationToken cancellationToken);
}
