using Azure.Core;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Queries;

/// <summary>Where the pages of one query come from.</summary>
internal sealed record PageSource<T>(TableWire Wire, Func<string, int?, HttpMessage> Request, Func<Response, Page<T>> Read, int? MaxPerPage)
{
    public Page<T> Next(string token, int? pageSizeHint, CancellationToken cancellationToken) =>
        Read(Wire.Send(Request(token, pageSizeHint ?? MaxPerPage), cancellationToken));

    public async Task<Page<T>> NextAsync(string token, int? pageSizeHint, CancellationToken cancellationToken) =>
        Read(await Wire.SendAsync(Request(token, pageSizeHint ?? MaxPerPage), cancellationToken));
}
