using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.CrossOrigin;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace BangGiao.Assistants;

/// <summary>POST /mcp: the registry for assistants, by the Model Context Protocol over streamable HTTP, read only and without sessions.</summary>
/// <remarks>
/// The protocol lets a server without sessions refuse GET and DELETE with 405
/// (https://modelcontextprotocol.io/specification/2025-06-18/basic/transports). What a caller reads here is what it reads by the API.
/// </remarks>
public sealed class AnswerAssistant(ProtocolEndpoint endpoint, IOptions<CrossOriginOptions> origins, IOptions<WebOptions> web)
{
    /// <summary>The path, at the root of the host. <see cref="McpOptions.Enabled"/> turns it off.</summary>
    internal const string Path = "mcp";

    /// <summary>200 with an event stream or 202, as the protocol says; 403 for a page of a foreign origin.</summary>
    [Function(nameof(AnswerAssistant))]
    [Requires(Role.Public)]
    public async Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Path)] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsAllowed(request.Headers.Origin.ToString()))
            throw new RefusedException(ProblemKind.Forbidden, "A page of this origin may not connect: the setting Cors:AllowedOrigins does not name it.");
        new Parameters(request).Done();
        // The library reads without a limit. A limit of the server would break the connection of the host that still sends the body, and
        // the caller would get a 500 from the host now and then.
        request.Body = new MemoryStream(await RequestBody.ReadAsync(request, RequestBody.MaxJsonBytes, cancellationToken));
        await endpoint.AnswerAsync(request.HttpContext);
        return new EmptyResult();
    }

    // The protocol asks for this check, because a page could otherwise reach a registry on the reader's own machine (DNS rebinding).
    private bool IsAllowed(string origin) =>
        origin.Length == 0
        || origins.Value.AllowedOrigins.Contains("*")
        || origins.Value.AllowedOrigins.Contains(origin)
        || (Uri.TryCreate(web.Value.PublicAddress, UriKind.Absolute, out var own) && own.GetLeftPart(UriPartial.Authority) == origin);
}
