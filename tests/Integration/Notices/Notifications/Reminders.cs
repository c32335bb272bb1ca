using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.News;
using BangGiao.Notices.Scan;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>An app with a movable clock whose webhooks may go to this machine, with helpers for tests.</summary>
internal sealed class Reminders : IAsyncDisposable
{
    private static readonly string[] ToThisMachine = ["Notifications:AllowPrivateTargets=true", "Notifications:AllowHttpTargets=true"];

    private Reminders(RegistryApp app, MovableClock clock) => (App, Clock) = (app, clock);

    public RegistryApp App { get; }

    public MovableClock Clock { get; }

    public static async Task<Reminders> StartAsync(string day, RegistryApp? on = null, MovableClock? clock = null, Action<FunctionsApplicationBuilder>? adapt = null, params string[] settings)
    {
        clock ??= new(Noon(day));
        var app = await RegistryApp.StartAsync(on, [.. ToThisMachine, .. settings], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            adapt?.Invoke(builder);
        });
        return new(app, clock);
    }

    /// <summary>Noon of the owner's day.</summary>
    public static DateTimeOffset Noon(string day) => DateTimeOffset.Parse($"{day}T12:00:00+07:00", System.Globalization.CultureInfo.InvariantCulture);

    public async Task CountryAsync(string id, string establishedOn, string? classification = null) =>
        await (await App.Admin.PostJsonAsync("countries", Some.Country(id, establishedOn, classification))).JsonAsync(HttpStatusCode.Created);

    public async Task<JObject> SubscribeAsync(string id, string channel, string target, object? more = null, HttpClient? client = null)
    {
        var body = JObject.FromObject(new { id, channel, target });
        if (more is not null)
            body.Merge(JObject.FromObject(more));
        return await (await (client ?? App.Editor).PostJsonAsync("subscriptions", body)).JsonAsync(HttpStatusCode.Created);
    }

    public Task<ScanReport> ScanAsync() => App.Services.GetRequiredService<ScanRun>().RunAsync(default);

    /// <summary>Follows the log for news, as the timer does before it delivers.</summary>
    public Task<NewsReport> FollowAsync() => App.Services.GetRequiredService<NewsRun>().RunAsync(default);

    public Task<int?> DeliverAsync() => App.Services.GetRequiredService<DeliveryRun>().RunAsync(default);

    public async Task<List<JObject>> NotificationsAsync(string query = "") =>
        [.. (await App.Admin.GetJsonAsync($"notifications?limit=500{query}"))["items"]!.Cast<JObject>()];

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
