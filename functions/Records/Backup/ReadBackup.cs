using System.Globalization;
using System.Net.Mime;
using BangGiao.Registry.Log;
using BangGiao.Registry.Owner;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BangGiao.Records.Backup;

/// <summary>GET /backup: the whole registry with history and files, as a ZIP archive that <c>restore</c> reads. It has all that is classified.</summary>
public sealed partial class ReadBackup(Backups backups, RegistryReader reader, IOptions<RegistryOptions> options, TimeProvider clock, ILogger<ReadBackup> logger)
{
    /// <summary>200 with the archive, which is streamed; 403 for an administrator who may not see what is confidential; 404 when the registry is empty. An archive without its manifest, the last entry, is not whole.</summary>
    [Function(nameof(ReadBackup))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Api.Base + "backup")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        if (request.Principal().Clearance < Classification.Confidential)
            throw new RefusedException(ProblemKind.Forbidden, "A back-up has all that is confidential, and this key or token may not see it.");
        if ((await reader.CurrentAsync(cancellationToken)).Version == 0)
            throw new RefusedException(ProblemKind.NotFound, "The registry is empty: there is nothing to back up.");
        var name = string.Create(CultureInfo.InvariantCulture, $"{options.Value.Owner}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.zip");
        return new StreamedBackup(name, async (body, cancellationToken) =>
        {
            var manifest = await backups.WriteAsync(body, null, _ => { }, cancellationToken);
            Log.Sent(logger, manifest.Point.Version, manifest.Files);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Sent a back-up of version {Version} with {Files} files.")]
        public static partial void Sent(ILogger logger, long version, int files);
    }

    private sealed class StreamedBackup(string name, Func<Stream, CancellationToken, Task> write) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            // An entry of a ZIP archive writes its last bytes synchronously when it is closed, also under the asynchronous API of .NET 10.
            context.HttpContext.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            response.ContentType = MediaTypeNames.Application.Zip;
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            response.Headers.CacheControl = "no-store";
            await write(response.Body, context.HttpContext.RequestAborted);
        }
    }
}
