using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Registry.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Upgrade;

/// <summary>POST /upgrade/format: raises the registry to the format of this version of the app. There is no way back but a restore.</summary>
public sealed class RaiseFormat(RegistryReader reader, FormatRaise raise, RegistryFormat format, Migrations migrations)
{
    /// <summary>200 with the state, also when there is nothing to raise; 403; 409 while a migration is not complete.</summary>
    [Function(nameof(RaiseFormat))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + "upgrade/format")] HttpRequest request, CancellationToken cancellationToken)
    {
        new Parameters(request).Done();
        UpgradeRights.Require(request);
        RequireMigrated(await reader.CurrentAsync(cancellationToken));
        await raise.RunAsync(RequireMigrated, cancellationToken);
        var raised = await reader.CurrentAsync(cancellationToken);
        return new UnstoredAnswer(ReadUpgrade.Of(raised, format, migrations)) { RegistryVersion = raised.Version };
    }

    private void RequireMigrated(Snapshot current)
    {
        if (migrations.All.FirstOrDefault(migration => Migrations.LeftOf(migration, current) > 0) is { } open)
            throw new RefusedException(ProblemKind.Conflict, $"The migration {open.Id} is not complete. POST /upgrade/migrations/{open.Id} until nothing is left.");
    }
}
