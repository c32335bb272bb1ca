using Azure.Storage.Blobs;
using Localhost.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Localhost.Tests.Timers;

public sealed class TimerStorageTests : TimerScene
{
    [Fact]
    public async Task While_storage_cannot_be_reached_requests_are_served_and_then_the_timers_start()
    {
        using var relay = new Relay();
        await using var app = await StartAsync("Hourly", ("AzureWebJobsStorage", ConnectionThrough(relay)));

        var answer = await app.GetAsync("/api/items/1");
        await app.Logs.UntilAsync(entry => entry is { Level: LogLevel.Warning, Category: "Function.Hourly" });
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddSeconds(15));
        var target = new BlobServiceClient(HostStorageOfTest.Connection).Uri;
        relay.OpenTo(target.Host, target.Port);
        Time.Advance(TimeSpan.FromSeconds(15));
        await Time.UntilSomebodyWaitsForAsync(TwentyPast.AddMinutes(40));

        Assert.Equal("200 number 1", answer);
        Assert.NotNull(await Storage.StatusAsync("Hourly"));
    }

    [Fact]
    public async Task Without_storage_no_timer_runs_and_the_log_says_so()
    {
        await using var app = await StartAsync("Hourly", ("AzureWebJobsStorage", ""));

        await app.Logs.UntilAsync(entry => entry is { Level: LogLevel.Error } && entry.Message.Contains("AzureWebJobsStorage"));

        Assert.Equal("200 number 1", await app.GetAsync("/api/items/1"));
    }

    private static string ConnectionThrough(Relay relay)
    {
        // Written out, so that its address can be replaced. The emulator's account and key are public.
        const string emulator =
            "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1";
        var direct = HostStorageOfTest.Connection == "UseDevelopmentStorage=true" ? emulator : HostStorageOfTest.Connection;
        var target = new BlobServiceClient(direct).Uri;
        return direct.Replace($"{target.Host}:{target.Port}", $"127.0.0.1:{relay.Port}", StringComparison.Ordinal);
    }
}
