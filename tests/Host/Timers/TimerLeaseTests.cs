using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Localhost.Tests.Support;
using Localhost.Timers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Localhost.Tests.Timers;

public class TimerLeaseTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_lease_is_given_back_in_peace_though_its_last_renewal_fails()
    {
        var time = new FakeTime(Start);
        var storage = new HoldingRenewals();
        var container = new BlobContainerClient(
            HostStorageOfTest.Connection, "azure-webjobs-hosts", new BlobClientOptions { Transport = storage, Retry = { MaxRetries = 0 } });
        var blob = container.GetBlobClient($"locks/test-{Guid.NewGuid():N}");
        var lease = await TimerLease.TryAcquireAsync(blob, time, NullLogger.Instance, CancellationToken.None);
        await time.UntilSomebodyWaitsForAsync(Start + RenewalInterval);
        time.Advance(RenewalInterval);
        await storage.Asked;

        var givenBack = lease!.DisposeAsync();
        storage.Fail();

        await givenBack;
        Assert.NotNull(await TimerLease.TryAcquireAsync(blob, time, NullLogger.Instance, CancellationToken.None));
    }

    /// <summary>Real storage, except that renewals of leases hang until they fail.</summary>
    private sealed class HoldingRenewals : HttpClientTransport
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public void Fail() => _failed.SetResult();

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            if (!message.Request.Headers.TryGetValue("x-ms-lease-action", out var action) || action != "renew")
            {
                await base.ProcessAsync(message);
                return;
            }
            _asked.SetResult();
            await _failed.Task;
            throw new RequestFailedException("The connection broke.");
        }
    }
}
