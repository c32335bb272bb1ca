using System.Xml.Linq;
using Azure.Storage;
using Azure.Storage.Sas;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Notifications;

/// <summary>Reads a queue of the emulator over its REST interface.</summary>
internal static class QueueReader
{
    /// <summary>The text of the first message; the queue is deleted after that.</summary>
    public static async Task<string> FirstAsync(string queue)
    {
        var parts = Emulator.ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[^1]);
        if (parts.ContainsKey("UseDevelopmentStorage"))
            throw new InvalidOperationException("The emulator's queue has to be named in BANGGIAO_TEST_STORAGE.");
        var sas = new AccountSasBuilder(
            AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddMinutes(5), AccountSasServices.Queues, AccountSasResourceTypes.All)
            .ToSasQueryParameters(new StorageSharedKeyCredential(parts["AccountName"], parts["AccountKey"]));
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-ms-version", "2021-12-02");
        var address = $"{parts["QueueEndpoint"].TrimEnd('/')}/{queue}";
        var answer = XDocument.Parse(await client.GetStringAsync($"{address}/messages?peekonly=true&{sas}"));
        using var deleted = await client.DeleteAsync($"{address}?{sas}");
        return answer.Descendants("MessageText").First().Value;
    }
}
