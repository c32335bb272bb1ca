using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>A registry on 24 April 2027 that sends mails, and the server that takes them.</summary>
public abstract class WorkLetterScene : IAsyncLifetime
{
    private protected static readonly string[] Page = ["Web:PublicAddress=https://registry.example.org"];

    private protected MailServer Server { get; private set; } = null!;

    private protected Reminders Reminders { get; private set; } = null!;

    private protected RegistryApp App => Reminders.App;

    public async Task InitializeAsync()
    {
        Server = await MailServer.StartAsync();
        Reminders = await Reminders.StartAsync("2027-04-24", settings: Server.Settings(Page));
        await App.CreateAsync("countries", Some.Country("FR", en: "France"));
    }

    public async Task DisposeAsync()
    {
        await Reminders.DisposeAsync();
        Server.Dispose();
    }

    /// <summary>The holder of a new key, with a mail address or without one.</summary>
    private protected async Task<HttpClient> KeyAsync(string id, string language = "en", bool confidential = false, bool hasAddress = true)
    {
        var sent = JObject.FromObject(new { id, owner = "An", language, roles = new[] { "reader" }, confidential });
        if (hasAddress)
            sent["email"] = $"{id}@example.org";
        return App.Client((string)(await (await App.Admin.PostJsonAsync("accessKeys", sent)).JsonAsync(HttpStatusCode.Created))["secret"]!);
    }
}
