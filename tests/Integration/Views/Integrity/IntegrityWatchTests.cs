using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using BangGiao.Views.Integrity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>The timer that checks integrity without a request. Alerts search for its log lines.</summary>
public sealed class IntegrityWatchTests : Scene
{
    [Fact]
    public async Task A_registry_that_is_sound_passes_and_the_log_says_so()
    {
        var (failed, lines) = await WatchAsync();

        Assert.Empty(failed);
        Assert.Single(lines, line => line.StartsWith($"Information: Integrity passed: 8 checks at version {Changes}.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_error_for_an_altered_row_names_the_checks_and_nothing_of_the_records()
    {
        await SpoilAsync("log|000000000003", row => row["By"] = "somebody else");

        var (failed, lines) = await WatchAsync();

        Assert.Contains("log.chained", failed);
        var line = Assert.Single(lines, line => line.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.Equal($"Error: Integrity failed at version {Changes}: {string.Join(", ", failed)}.", line.Trim());
    }

    private async Task<(IReadOnlyList<string> Failed, IReadOnlyList<string> Lines)> WatchAsync()
    {
        using var log = new CollectedLog(LogLevel.Information);
        await using var app = await RegistryApp.StartAsync(App, adapt: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information));
        var failed = await ActivatorUtilities.CreateInstance<IntegrityWatch>(app.Services).RunAsync(CancellationToken.None);
        return (failed, [.. log.Lines]);
    }
}
