namespace BangGiao.Browser.Support;

/// <summary>The base of tests that open pages.</summary>
public abstract class PageTests : IAsyncLifetime
{
    private protected Pages Pages { get; } = new();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual async Task DisposeAsync() => await Pages.DisposeAsync();
}
