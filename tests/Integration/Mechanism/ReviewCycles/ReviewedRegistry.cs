using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Mechanism.ReviewCycles;

/// <summary>A registry in the second quarter of 2025: three agencies, six commitments, one review cycle.</summary>
public sealed class ReviewedRegistry : IAsyncDisposable
{
    public const string Cycle = "reviewCycles/2025-q2";

    private ReviewedRegistry(RegistryApp app, MovableClock clock) => (App, Clock) = (app, clock);

    public RegistryApp App { get; private set; }

    internal MovableClock Clock { get; }

    public static async Task<ReviewedRegistry> StartAsync()
    {
        var clock = new MovableClock(Noon("2025-06-15"));
        var mechanism = new ReviewedRegistry(await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock)), clock);
        await mechanism.FillAsync();
        return mechanism;
    }

    public static DateTimeOffset Noon(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new(5, 0)), TimeSpan.Zero);

    /// <summary>Another instance on the same registry, as after a restart.</summary>
    public Task<RegistryApp> AgainAsync() => RegistryApp.StartAsync(App, adapt: builder => builder.Services.AddSingleton<TimeProvider>(Clock));

    /// <summary>A claim, which an editor records.</summary>
    public async Task<JObject> ReviewAsync(string id, object review) =>
        await (await App.Editor.PostJsonAsync($"commitments/{id}/reviews", review)).JsonAsync(HttpStatusCode.Created);

    /// <summary>An assessment of the ministry.</summary>
    public async Task<JObject> AssessAsync(string id, object review) =>
        await (await App.Admin.PostJsonAsync($"commitments/{id}/reviews", review)).JsonAsync(HttpStatusCode.Created);

    public async Task<JObject> CloseAsync() => await (await App.Admin.SendJsonAsync(HttpMethod.Post, $"{Cycle}/close", null)).JsonAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task FillAsync()
    {
        foreach (var id in new[] { "moc", "moit", "mof" })
            await App.CreateAsync("agencies", Some.Agency(id));
        foreach (var id in new[] { "FR", "JP" })
            await App.CreateAsync("countries", Some.Country(id));
        await App.CreateAsync("commitments", Some.Commitment("bridge", "moc", more: new { countryIds = new[] { "FR" } }));
        await App.CreateAsync("commitments", Some.Commitment("road", "moc", dueOn: "2025-05-31", more: new { countryIds = new[] { "JP" }, coordinatingAgencyIds = new[] { "mof" } }));
        await App.CreateAsync("commitments", Some.Commitment("fair", "moit", madeOn: "2025-05", dueOn: "2025-12"));
        await App.CreateAsync("commitments", Some.Commitment("tariff", "moit", madeOn: "2024", dueOn: "2025-01-31", more: new { coordinatingAgencyIds = new[] { "mof" } }));
        await App.CreateAsync("commitments", Some.Commitment("loan", "mof", dueOn: null));
        await App.CreateAsync("commitments", Some.Commitment("secret", "mof", more: new { classification = "confidential" }));

        await ReviewAsync("bridge", new { status = "limited", progress = 10, on = "2025-03-31" });
        await ReviewAsync("bridge", new { status = "complete", on = "2025-06-10", evidence = new[] { new { url = "https://example.org/bridge" } } });
        await AssessAsync("bridge", new { status = "limited", progress = 60, on = "2025-06-12" });
        await ReviewAsync("road", new { status = "suspended", on = "2025-06-11" });
        await App.CreateAsync("reviewCycles", new
        {
            id = "2025-q2",
            kind = "quarterly",
            title = new { en = "Second quarter of 2025", vi = "Quý II năm 2025" },
            opensOn = "2025-04-01",
            dueOn = "2025-06-30",
        });
    }
}
