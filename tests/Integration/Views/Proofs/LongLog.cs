using BangGiao.Integration.Support;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Writing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Proofs;

/// <summary>Makes a log long in few transactions.</summary>
internal static class LongLog
{
    private const int OfOneTransaction = 90;

    /// <summary>Writes so many changes of agencies.</summary>
    public static async Task WriteManyAsync(this RegistryApp app, int changes)
    {
        var writer = app.Services.GetRequiredService<RegistryWriter>();
        foreach (var numbers in Enumerable.Range(0, changes).Chunk(OfOneTransaction))
        {
            var planned = numbers.Select(_ => Guid.NewGuid().ToString("n")).Select(id => new PlannedChange(
                new("agencies", id), Operation.Create, new JObject { ["id"] = id, ["kind"] = "ministry", ["name"] = new JObject { ["en"] = id } }, [])).ToList();
            await writer.WriteAsync(new() { Author = new("hand", "none"), Decide = _ => WriteDecision.Write(planned) }, CancellationToken.None);
        }
    }
}
