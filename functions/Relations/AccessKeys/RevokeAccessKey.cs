using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Relations.AccessKeys;

/// <summary>DELETE /accessKeys/{id}: revokes a key, at once and for good. The record stays, so that it is known who had which key.</summary>
public sealed class RevokeAccessKey(RecordEndpoints records, RecordWrites writes, Administrators administrators, TimeProvider clock)
{
    /// <summary>200 with the record, also when it was revoked before; 404; 409 for the last one that administers; 412 when If-Match names another version.</summary>
    [Function(nameof(RevokeAccessKey))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Api.Base + AccessKeyCollection.PathName + "/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var of = records.Collection(AccessKeyCollection.PathName);
        var revoking = new Amendment((record, fields, view) => Revoke(record.As<AccessKey>(), fields, view), (_, _) => null);
        return await writes.WithoutBodyAsync(request, of, id, decisions => decisions.Amend(new(of.Name, id), revoking), cancellationToken);
    }

    private Refusal? Revoke(AccessKey key, JObject fields, RegistryView view)
    {
        if (key.RevokedAt is not null)
            return null;
        if (key.Administers(view.AsOf) && !administrators.RemainWithout(key.Id, view))
            return new(RefusalKind.Conflict, $"The key {key.Id} is the last one that administers the registry, and nobody signs in with Microsoft Entra ID. Make another admin's key first.");
        fields["revokedAt"] = Instant.Text(clock.GetUtcNow());
        return null;
    }
}
