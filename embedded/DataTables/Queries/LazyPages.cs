namespace Azure.Data.Tables.Queries;

/// <summary>Pages asked for as they are enumerated, until one comes without a token.</summary>
internal sealed class LazyPages<T>(PageSource<T> source, CancellationToken cancellationToken) : Pageable<T>(cancellationToken)
{
    public override IEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = source.Next(continuationToken, pageSizeHint, CancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
