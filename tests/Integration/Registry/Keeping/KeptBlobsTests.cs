using BangGiao.Integration.Records;

namespace BangGiao.Integration.Registry.Keeping;

/// <summary>The container has the blob that the row names, and for a short time those that it named.</summary>
public sealed class KeptBlobsTests : OnKeptSnapshots
{
    [Fact]
    public async Task A_blob_that_somebody_removed_is_written_again()
    {
        await WriteSomeAsync();
        var instance = Keeping();
        await instance.KeepAsync();
        await (await BlobAsync()).DeleteAsync();

        Assert.Equal(5, await instance.KeepAsync());
        Assert.Null(await instance.KeepAsync());
    }

    [Fact]
    public async Task The_one_before_stays_for_those_who_are_reading_it_and_then_goes()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        var clock = new MovableClock(DateTimeOffset.UtcNow.AddHours(5));
        var instance = Keeping(clock: clock);
        await instance.WriteAsync(Instance.Put("e"));
        await instance.KeepAsync();
        await instance.KeepAsync();
        Assert.Equal(2, (await BlobsAsync()).Count);

        clock.Now += TimeSpan.FromMinutes(6);
        await instance.KeepAsync();

        Assert.Equal([(await BlobAsync()).Name], await BlobsAsync());
    }

    [Fact]
    public async Task A_blob_that_nothing_names_goes_although_nothing_is_kept_any_more()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        await Container.GetBlobClient($"{Client.Name}/vn/000000000003-left.snapshot").UploadAsync(BinaryData.FromString("left"));

        await Keeping().KeepAsync();
        Assert.Equal(2, (await BlobsAsync()).Count);
        await Keeping(clock: new MovableClock(DateTimeOffset.UtcNow.AddHours(2))).KeepAsync();

        Assert.Equal([(await BlobAsync()).Name], await BlobsAsync());
    }

    [Fact]
    public async Task A_row_that_was_written_although_the_answer_was_lost_counts()
    {
        await WriteSomeAsync();
        await using var proxy = await StorageProxy.StartAsync();
        var isFirst = true;
        proxy.After = asked =>
        {
            var isLost = isFirst && asked.EndsWith("$batch", StringComparison.Ordinal);
            isFirst &= !isLost;
            return Task.FromResult(!isLost);
        };

        Assert.Equal(5, await Keeping(proxy.Table(Client.Name)).KeepAsync());
        Assert.Equal([(await BlobAsync()).Name], await BlobsAsync());
    }

    [Fact]
    public async Task Another_registry_in_the_same_container_keeps_its_own()
    {
        await WriteSomeAsync();
        await Keeping().KeepAsync();
        var later = new MovableClock(DateTimeOffset.UtcNow.AddHours(2));
        var other = Keeping(owner: "us", clock: later);
        await other.WriteAsync(Instance.Put("x"));

        Assert.Equal(1, await other.KeepAsync());

        Assert.Equal(2, (await BlobsAsync()).Count);
        Assert.Contains("Loaded the kept snapshot of version 5", (await StartedAsync()).Said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_keep_at_once_leave_one_whole_snapshot()
    {
        await WriteSomeAsync();
        var instances = Enumerable.Range(0, 4).Select(_ => Keeping()).ToList();

        var kept = await Task.WhenAll(instances.Select(instance => instance.KeepAsync()));

        Assert.Single(kept, version => version is not null);
        Assert.Equal([(await BlobAsync()).Name], await BlobsAsync());
        Assert.Contains("Loaded the kept snapshot of version 5", (await StartedAsync()).Said.ToString(), StringComparison.Ordinal);
    }
}
