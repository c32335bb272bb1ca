using BangGiao.Http;
using BangGiao.Json;
using BangGiao.Registry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace BangGiao.Access;

/// <summary>Finds out who asks, and lets pass who may. Denies what says nothing of the role it needs.</summary>
public sealed class AccessMiddleware(ApiKeys keys, FunctionRoles roles, IOptions<AccessOptions> options) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is { } http && !roles.IsOpen(context.FunctionDefinition.Name))
            Admit(http, roles.Of(context.FunctionDefinition.Name));
        return next(context);
    }

    private void Admit(HttpContext http, Role required)
    {
        var principal = Authenticate(http.Request);
        http.Features.Set(principal);
        if (ReferenceEquals(principal, Principal.Anonymous) && !IsOpen(required))
            throw Unauthenticated(http, $"This needs {Least(required)}: send an API key in the header {ApiKeys.Header}.");
        if (principal.Role < required)
            throw new RefusedException(new(RefusalKind.Forbidden, $"This needs {Least(required)}; {principal.Name} is {CodeName.Of(principal.Role)}."));
    }

    private bool IsOpen(Role required) => required == Role.Public && options.Value.PublicRead;

    private Principal Authenticate(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(ApiKeys.Header, out var values))
            return Principal.Anonymous;
        return keys.Find(values.ToString())
            ?? throw Unauthenticated(request.HttpContext, $"The key in the header {ApiKeys.Header} is not known here.");
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
