using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records;

/// <summary>An app that the tests of one class share; each takes records of its own.</summary>
public sealed class RegistryFixture : IAsyncLifetime
{
    private int _taken;

    public RegistryApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await RegistryApp.StartAsync();

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    /// <summary>The id of a country that no other test of the class takes.</summary>
    public string NewCountryId()
    {
        var number = Interlocked.Increment(ref _taken);
        return $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";
    }

    /// <summary>The id of an agency that no other test of the class takes.</summary>
    public string NewAgencyId() => $"agency-{Interlocked.Increment(ref _taken)}";
}
