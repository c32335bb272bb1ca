namespace BangGiao.Integration.Support;

/// <summary>Waits until a condition becomes true.</summary>
internal static class Eventually
{
    /// <summary>The timeout. It is far longer than a busy machine needs, and does not measure speed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when the condition is true.</summary>
    /// <param name="isSo">Checks the condition.</param>
    /// <param name="what">The condition in words, for the message of a test that fails.</param>
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
