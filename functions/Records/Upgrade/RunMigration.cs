using BangGiao.Records.Endpoints;
using BangGiao.Registry.Writing;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Records.Upgrade;

/// <summary>POST /upgrade/migrations/{id}: rewrites one batch of the records that are still in the earlier form.</summary>
public sealed class RunMigration(RegistryWriter writer, Migrations migrations)
{
    private const int UsualBatch = 50;
    private const int MostInABatch = 500;

    /// <summary>
    /// 200 with what was rewritten and what is left; 403; 404. A batch is one atomic write. It is safe to repeat and to run on two instances.
    /// </summary>
    [Function(nameof(RunMigration))]
    [Requires(Role.Admin)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Api.Base + "upgrade/migrations/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var parameters = new Parameters(request);
        var limit = (int)parameters.Number("limit", otherwise: UsualBatch, least: 1, most: MostInABatch);
        parameters.Done();
        UpgradeRights.Require(request);
        var migration = migrations.All.FirstOrDefault(one => one.Id == id)
            ?? throw new RefusedException(ProblemKind.NotFound, $"This version of the app has no migration {id}. GET /upgrade lists them.");
        var context = RecordWrites.Context(request, []);
        var written = await writer.WriteAsync(
            new() { Author = context.Author, Idempotency = context.Idempotency, Decide = snapshot => migrations.Decide(migration, limit, snapshot) }, cancellationToken);
        if (written.Refusal is { } refusal)
            throw new RefusedException(refusal);
        var answer = new MigrationBatchAnswer(id, written.Changes.Count, Migrations.LeftOf(migration, written.After), written.After.Version);
        return new UnstoredAnswer(answer) { RegistryVersion = answer.Version };
    }
}
