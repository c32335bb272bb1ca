using Azure;
using BangGiao.Integration.Support;
using BangGiao.Records.Attachments;
using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Records.Attachments;

public sealed class SealingAFileTests : IAsyncLifetime
{
    private static readonly AttachmentKey Key = new(new("countries", "FR"), Ids.New());

    private readonly byte[] _file = Uploads.Bytes(100);
    private RegistryApp _app = null!;
    private ChunkBlobs _blobs = null!;

    public async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        _blobs = _app.Services.GetRequiredService<ChunkBlobs>();
        await _app.Container.CreateAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_blob_that_is_another_one_meanwhile_is_neither_hashed_nor_sealed()
    {
        var first = await CommitAsync(null);
        var second = await CommitAsync(new(first!.Value, null));

        Assert.Null(await _blobs.HashAsync(Key, first.Value, CancellationToken.None));
        Assert.False(await _blobs.SealAsync(Key, first.Value, "e", "hash", CancellationToken.None));
        Assert.Equal(Uploads.Sha256(_file), await _blobs.HashAsync(Key, second!.Value, CancellationToken.None));
        Assert.True(await _blobs.SealAsync(Key, second.Value, "e", "hash", CancellationToken.None));
    }

    [Fact]
    public async Task A_blob_is_committed_only_over_what_was_found()
    {
        var first = await CommitAsync(null);
        await _blobs.SealAsync(Key, first!.Value, "e", "hash", CancellationToken.None);

        Assert.Null(await CommitAsync(null));
        Assert.Null(await CommitAsync(new(first.Value, null)));
        Assert.Equal("hash", (await _blobs.FindAsync(Key, CancellationToken.None))?.Sha256);
    }

    [Fact]
    public async Task A_blob_that_is_there_is_not_discarded()
    {
        await CommitAsync(null);

        await _blobs.DiscardAsync(Key, "e", CancellationToken.None);

        Assert.NotNull(await _blobs.FindAsync(Key, CancellationToken.None));
    }

    private async Task<ETag?> CommitAsync(CommittedBlob? over)
    {
        var sending = ChunkBlock.NewSending(DateTimeOffset.UnixEpoch);
        using var content = new MemoryStream(_file);
        await _blobs.StageAsync(Key, 0, sending, content.ReadAsync, CancellationToken.None);
        return await _blobs.CommitAsync(Key, [new ChunkBlock(0, sending, 0).ToId()], "e", over, CancellationToken.None);
    }
}
