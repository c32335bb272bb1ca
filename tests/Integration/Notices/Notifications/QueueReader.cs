using Azure.Storage.Queues;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>Reads a queue of the emulator.</summary>
internal static class QueueReader
{
    private const int MostOfOneAnswer = 32;

    /// <summary>The text of the first message; the queue is deleted after that.</summary>
    public static async Task<string> FirstAsync(string queue) => (await AllAsync(queue))[0];

    /// <summary>The texts of all messages, from base64; the queue is deleted after that.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(string queue)
    {
        var client = new QueueClient(Emulator.ConnectionString, queue, new() { MessageEncoding = QueueMessageEncoding.Base64 });
        var all = new List<string>();
        int before;
        do
        {
            before = all.Count;
            // What was read stays invisible for longer than all the reading takes.
            var messages = await client.ReceiveMessagesAsync(MostOfOneAnswer, TimeSpan.FromHours(1));
            all.AddRange(messages.Value.Select(message => message.MessageText));
        }
        while (all.Count > before);
        await client.DeleteAsync();
        return all;
    }
}
