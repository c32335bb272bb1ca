using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace BangGiao.Access;

/// <summary>Finds out who asks, and lets pass who may. Denies what says nothing of the role it needs.</summary>
public sealed class AccessMiddleware(ApiKeys keys, ITokens tokens, FunctionRoles roles, IOptions<AccessOptions> options) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var function = context.FunctionDefinition.Name;
        if (context.GetHttpContext() is { } http && !roles.IsOpen(function))
            Admit(http, roles.Of(function), await AuthenticateAsync(http, roles.TokenParameterOf(function)));
        await next(context);
    }

    private void Admit(HttpContext http, Role required, Principal principal)
    {
        http.Features.Set(principal);
        if (ReferenceEquals(principal, Principal.Anonymous) && !IsOpen(required))
            throw Unauthenticated(http, $"This needs {Least(required)}: send an API key in the header {ApiKeys.Header}.");
        if (principal.Role < required)
            throw new RefusedException(new(RefusalKind.Forbidden, $"This needs {Least(required)}; {principal.Name} is {CodeName.Of(principal.Role)}."));
    }

    private bool IsOpen(Role required) => required == Role.Public && options.Value.PublicRead;

    // A key says more than a token: where both are sent, it is the key that counts.
    private async Task<Principal> AuthenticateAsync(HttpContext http, string? tokenParameter)
    {
        if (http.Request.Headers.TryGetValue(ApiKeys.Header, out var values))
        {
            return keys.Find(values.ToString())
                ?? throw Unauthenticated(http, $"The key in the header {ApiKeys.Header} is not known here.");
        }
        if (tokenParameter is null || !http.Request.Query.TryGetValue(tokenParameter, out var token))
            return Principal.Anonymous;
        return await tokens.FindAsync(token.ToString(), http.RequestAborted)
            ?? throw Unauthenticated(http, $"The {tokenParameter} in the address is not known here, or was revoked.");
    }

    // RFC 9110 section 15.5.2: every 401 says how to be known.
    private static RefusedException Unauthenticated(HttpContext http, string detail)
    {
        http.Response.Headers.WWWAuthenticate = $"ApiKey realm=\"bang-giao\", header=\"{ApiKeys.Header}\"";
        return new(new(RefusalKind.Unauthenticated, detail));
    }

    // Where nobody may read without a key, what is for the public is for readers.
    private static string Least(Role role) => role switch
    {
        Role.Public or Role.Reader => "the role reader or higher",
        Role.Editor => "the role editor or higher",
        Role.Admin => "the role admin",
        _ => "a role that nobody has",
    };
}
