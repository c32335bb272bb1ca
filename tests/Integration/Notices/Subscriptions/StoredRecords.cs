using BangGiao.Integration.Support;
using BangGiao.Records.Writing;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Log;
using BangGiao.Values.Roles;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Subscriptions;

/// <summary>Looks at what is stored, beside what is shown, and changes it.</summary>
internal static class StoredRecords
{
    public static async Task<JObject> StoredAsync(this RegistryApp app, string path)
    {
        var parts = path.Split('/');
        return (await app.Services.GetRequiredService<RegistryReader>().CurrentAsync(default)).Find(new(parts[0], parts[1]))!.ToJson();
    }

    /// <summary>Changes what is stored, whatever the rules say.</summary>
    public static async Task StoreAsync(this RegistryApp app, string path, Action<JObject> change)
    {
        var parts = path.Split('/');
        var result = await app.Services.GetRequiredService<RecordWriter>().WriteAsync(
            new(new("test", Role.Admin, true), "test", Precondition.None, null),
            decisions => decisions.Edit(new(parts[0], parts[1]), fields =>
            {
                change(fields);
                return null;
            }),
            default);
        Assert.Null(result.Refusal);
    }
}
