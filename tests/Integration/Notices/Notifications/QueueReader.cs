using System.Text;
using System.Xml.Linq;
using Azure.Storage;
using Azure.Storage.Sas;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Reads a queue of the emulator over its REST interface.</summary>
internal static class QueueReader
{
    /// <summary>The text of the first message; the queue is deleted after that.</summary>
    public static async Task<string> FirstAsync(string queue) => (await AllAsync(queue))[0];

    /// <summary>The texts of all messages, from base64; the queue is deleted after that.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(string queue)
    {
        var sas = Sas(out var address);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-ms-version", "2021-12-02");
        var all = new List<string>();
        int before;
        do
        {
            before = all.Count;
            // What was read stays invisible for longer than all the reading takes.
            var answer = XDocument.Parse(await client.GetStringAsync($"{address}/{queue}/messages?numofmessages=32&visibilitytimeout=3600&{sas}"));
            all.AddRange(answer.Descendants("MessageText").Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(text.Value))));
        }
        while (all.Count > before);
        using var deleted = await client.DeleteAsync($"{address}/{queue}?{sas}");
        return all;
    }

    private static SasQueryParameters Sas(out string address)
    {
        var parts = Emulator.ConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[^1]);
        if (parts.ContainsKey("UseDevelopmentStorage"))
            throw new InvalidOperationException("The emulator's queue has to be named in BANGGIAO_TEST_STORAGE.");
        address = parts["QueueEndpoint"].TrimEnd('/');
        return new AccountSasBuilder(
            AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddMinutes(5), AccountSasServices.Queues, AccountSasResourceTypes.All)
            .ToSasQueryParameters(new StorageSharedKeyCredential(parts["AccountName"], parts["AccountKey"]));
    }
}
