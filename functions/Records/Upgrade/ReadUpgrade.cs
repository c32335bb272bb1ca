using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Upgrade;

/// <summary>GET /upgrade: the formats of the registry and of this version of the app, and what is left of its migrations.</summary>
public sealed class ReadUpgrade(RegistryReader reader, RegistryFormat format, Migrations migrations)
{
    /// <summary>200 or 304; 403 for an administrator who may not see what is confidential.</summary>
    [Function(nameof(ReadUpgrade))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Api.Base + "upgrade")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        UpgradeRights.Require(request);
        var current = await reader.CurrentAsync(cancellationToken);
        return new UnstoredAnswer(Of(current, format, migrations)) { RegistryVersion = current.Version };
    }

    /// <summary>The state of a registry.</summary>
    internal static UpgradeAnswer Of(Snapshot snapshot, RegistryFormat format, Migrations migrations)
    {
        var head = snapshot.Head.Format;
        return new(
            head.Number,
            head.ReadableFrom,
            head.WritableFrom,
            format.Number,
            [.. migrations.All.Select(migration => new ListedMigration(migration.Id, migration.Description, Migrations.LeftOf(migration, snapshot)))],
            snapshot.Version);
    }
}
