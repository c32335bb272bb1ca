using BangGiao.Http;
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
        {
            http.Response.Headers.WWWAuthenticate = $"ApiKey realm=\"bang-giao\", header=\"{ApiKeys.Header}\"";
            throw new RefusedException(new(RefusalKind.Unauthenticated, $"This needs the role {required} or higher: send an API key in the header {ApiKeys.Header}."));
        }
        if (principal.Role < required)
            throw new RefusedException(new(RefusalKind.Forbidden, $"This needs the role {required} or higher; {principal.Name} is {principal.Role}."));
    }

    private bool IsOpen(Role required) => required == Role.Public && options.Value.PublicRead;

    private Principal Authenticate(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(ApiKeys.Header, out var values))
            return Principal.Anonymous;
        return keys.Find(values.ToString())
            ?? throw new RefusedException(new(RefusalKind.Unauthenticated, $"The key in the header {ApiKeys.Header} is not known here."));
    }
}
