using BangGiao.Registry.Log;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Storage;

namespace BangGiao.Unit.Registry.Log;

public sealed class PastViewsTests
{
    private readonly PastViews _views = new();
    private readonly (Lineage One, Lineage Other) _lineages = (new(), new());
    private int _made;

    [Fact]
    public async Task A_view_is_made_once_for_each_lineage()
    {
        await GetAsync(_lineages.One, 1);
        await GetAsync(_lineages.One, 1);
        await GetAsync(_lineages.Other, 1);

        Assert.Equal(2, _made);
    }

    [Fact]
    public async Task The_cache_keeps_the_past_view_that_was_asked_for_last()
    {
        for (var version = 1; version <= 40; version++)
        {
            await GetAsync(_lineages.One, version);
            await GetAsync(_lineages.One, 1);
        }

        Assert.Equal(40, _made);
    }

    [Fact]
    public async Task A_view_that_could_not_be_made_is_made_when_it_is_asked_for_again()
    {
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _views.GetAsync(_lineages.One, 1, () => throw new StorageUnavailableException()));

        Assert.NotNull(await GetAsync(_lineages.One, 1));
    }

    private Task<Snapshot> GetAsync(Lineage lineage, long version) => _views.GetAsync(lineage, version, () =>
    {
        _made++;
        return Task.FromResult(Snapshot.Empty);
    });
}
