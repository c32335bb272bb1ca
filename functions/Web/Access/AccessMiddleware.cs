using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>Authenticates the caller and checks its role. A function that declares no role denies every caller.</summary>
internal sealed class AccessMiddleware(Credentials credentials, FunctionRoles roles, IOptions<AccessOptions> options, RefusalLog log, LastUses uses) : IFunctionsWorkerMiddleware
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
        await AuthorizeAsync(http, function);
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

    private async Task AuthorizeAsync(HttpContext http, string function)
    {
        var required = roles.Of(function);
        var found = await IdentifyAsync(http, function);
        if (found.Principal is not { } principal)
            throw Refuse(http, function, found, null);
        http.Features.Set(principal);
        uses.Note(http, found);
        if (ReferenceEquals(principal, Principal.Anonymous) && !IsForPublic(required) && !roles.IsForEverybody(function))
            throw Refuse(http, function, new(null, "nobody", $"Authentication required: this operation requires {RoleText(required)}. Send {CredentialsText()}."), null);
        if (!required.Any(principal.Holds))
        {
            var detail = $"This operation requires {RoleText(required)}; {principal.Name} has {Held(principal)}.";
            throw Refuse(http, function, new(null, "role_too_low", detail) { Kind = ProblemKind.Forbidden, IsBearer = principal.IsBearer }, principal);
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

    private RefusedException Refuse(HttpContext http, string function, Identification why, Principal? principal)
    {
        log.Write(http, function, why.Kind, why.Reason, principal);
        // A header value is ASCII, and a principal's name may not be: the header gets a fixed text.
        var fault = why.Reason == "role_too_low" ? "The role is too low." : why.Detail;
        Challenges.Write(http.Response, why.Kind, why.IsBearer ? fault : null, why.KeyError, credentials.TakesBearers);
        return new(why.Kind, why.Detail);
    }

    private bool IsForPublic(IReadOnlyList<Role> required) => required is [Role.Public] && options.Value.PublicRead;

    private string CredentialsText() => credentials.TakesBearers
        ? $"a bearer token of Microsoft Entra ID, or an API key in the header {ApiKeys.Header}"
        : $"an API key in the header {ApiKeys.Header}";

    private static string Held(Principal principal) =>
        $"the role{(principal.Roles.Count > 1 ? "s" : "")} {string.Join(" and ", principal.Roles.Select(role => CodeName.Of(role)))}";

    // If the settings do not allow anonymous reading, public functions require a role that reads.
    private static string RoleText(IReadOnlyList<Role> roles) => roles switch
    {
        [Role.Public] or [Role.Reader] => "the role reader or higher",
        [Role.Editor] => "the role editor or higher",
        [] => "a role that no principal has",
        _ => $"the role {string.Join(" or ", Enum.GetValues<Role>().Where(held => roles.Any(role => held.Includes(role))).Select(role => CodeName.Of(role)))}",
    };
}
