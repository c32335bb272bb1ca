using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>Finds out who asks, and lets pass who may. Denies what says nothing of the role it needs.</summary>
internal sealed class AccessMiddleware(Credentials credentials, FunctionRoles roles, IOptions<AccessOptions> options, RefusalLog log) : IFunctionsWorkerMiddleware
{
    private const string RetryAfterSeconds = "10";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var function = context.FunctionDefinition.Name;
        if (context.GetHttpContext() is not { } http || roles.IsOpen(function))
        {
            await next(context);
            return;
        }
        await AdmitAsync(http, function);
        try
        {
            await next(context);
        }
        catch (RefusedException e) when (e.Kind is ProblemKind.Forbidden)
        {
            log.Write(http, function, e.Kind, "not_for_this_principal", http.Request.Principal());
            throw;
        }
    }

    private async Task AdmitAsync(HttpContext http, string function)
    {
        var required = roles.Of(function);
        var found = await IdentifyAsync(http, function);
        if (found.Principal is not { } principal)
            throw TurnAway(http, function, found, null);
        http.Features.Set(principal);
        if (ReferenceEquals(principal, Principal.Anonymous) && !IsForPublic(required) && !roles.IsForEverybody(function))
            throw TurnAway(http, function, new(null, "nobody", $"This needs {Least(required)}: send {Ways()}."), null);
        if (principal.Role < required)
        {
            var detail = $"This needs {Least(required)}; {principal.Name} is {CodeName.Of(principal.Role)}.";
            throw TurnAway(http, function, new(null, "role_too_low", detail) { Kind = ProblemKind.Forbidden, IsBearer = principal.IsBearer }, principal);
        }
    }

    private async Task<Identification> IdentifyAsync(HttpContext http, string function)
    {
        try
        {
            return await credentials.IdentifyAsync(http.Request, roles.TokenParameterOf(function), http.RequestAborted);
        }
        catch (RefusedException e) when (e.Kind == ProblemKind.IdentityUnavailable)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            log.Write(http, function, e.Kind, "metadata_unavailable", null);
            throw;
        }
    }

    private RefusedException TurnAway(HttpContext http, string function, Identification why, Principal? principal)
    {
        log.Write(http, function, why.Kind, why.Reason, principal);
        // What a principal is called may be in any script, and a header takes ASCII.
        var fault = why.Reason == "role_too_low" ? "The role is too low." : why.Detail;
        Challenges.Write(http.Response, why.Kind, why.IsBearer ? fault : null, why.KeyError, credentials.TakesBearers);
        return new(why.Kind, why.Detail);
    }

    private bool IsForPublic(Role required) => required == Role.Public && options.Value.PublicRead;

    private string Ways() => credentials.TakesBearers
        ? $"a bearer token of Microsoft Entra ID, or an API key in the header {ApiKeys.Header}"
        : $"an API key in the header {ApiKeys.Header}";

    // Where nobody may read without a key, what is for the public is for readers.
    private static string Least(Role role) => role switch
    {
        Role.Public or Role.Reader => "the role reader or higher",
        Role.Editor => "the role editor or higher",
        Role.Admin => "the role admin",
        _ => "a role that nobody has",
    };
}
