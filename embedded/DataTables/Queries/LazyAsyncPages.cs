using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Queries;

/// <inheritdoc cref="LazyPages{T}"/>
internal sealed class LazyAsyncPages<T>(PageSource<T> source, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
{
    public override IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint, CancellationToken);

    private async IAsyncEnumerable<Page<T>> Pages(
        string token, int? pageSizeHint, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await source.NextAsync(token, pageSizeHint, cancellationToken);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
