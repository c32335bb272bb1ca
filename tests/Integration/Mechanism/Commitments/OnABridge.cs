using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Mechanism.Commitments;

/// <summary>A registry with one commitment, to open a bridge, on 2 September 2025.</summary>
public abstract class OnABridge : IAsyncLifetime
{
    private protected MovableClock Clock { get; } = new(new(2025, 9, 2, 3, 0, 0, TimeSpan.Zero));

    private protected RegistryApp App { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        App = await RegistryApp.StartAsync(adapt: builder => builder.Services.AddSingleton<TimeProvider>(Clock));
        await App.CreateAsync("agencies", Some.Agency("lead"));
        await App.CreateAsync("commitments", Some.Commitment("bridge", "lead"));
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    private protected Task<HttpResponseMessage> AssessAsync(object body) => App.Admin.PostJsonAsync("commitments/bridge/reviews", body);

    private protected Task<HttpResponseMessage> ReviewAsync(object body, params (string Name, string Value)[] headers) =>
        App.Editor.PostJsonAsync("commitments/bridge/reviews", body, headers);
}
