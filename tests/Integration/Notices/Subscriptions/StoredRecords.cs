using BangGiao.Integration.Support;
using BangGiao.Registry.Log;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Subscriptions;

/// <summary>Looks at what is stored, beside what is shown.</summary>
internal static class StoredRecords
{
    public static async Task<JObject> StoredAsync(this RegistryApp app, string path)
    {
        var parts = path.Split('/');
        return (await app.Services.GetRequiredService<RegistryReader>().CurrentAsync(default)).Find(new(parts[0], parts[1]))!.ToJson();
    }
}
