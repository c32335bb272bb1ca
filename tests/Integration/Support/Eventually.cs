namespace BangGiao.Integration.Support;

/// <summary>Waits for what is to come, however long the machine takes for it.</summary>
internal static class Eventually
{
    /// <summary>What has not come by then never will. It is no measure of speed: a busy machine stays far below it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when it is so.</summary>
    /// <param name="isSo">Looks whether it is.</param>
    /// <param name="what">What is waited for, in words; the test that waits in vain fails with them.</param>
    public static Task IsSoAsync(Func<bool> isSo, string what) => IsSoAsync(() => Task.FromResult(isSo()), what);

    /// <inheritdoc cref="IsSoAsync(Func{bool}, string)"/>
    public static async Task IsSoAsync(Func<Task<bool>> isSo, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (!await isSo())
        {
            Assert.False(patience.IsCancellationRequested, $"In {Patience.TotalMinutes} minutes it did not come to this: {what}.");
            await looks.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
