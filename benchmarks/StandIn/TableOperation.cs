namespace BangGiao.Benchmarks.StandIn;

/// <summary>One operation of a transaction, as a request of the protocol states it.</summary>
/// <param name="Method">POST adds, PUT replaces, PATCH and MERGE merge, DELETE deletes.</param>
/// <param name="Key">The key of the row.</param>
/// <param name="IfMatch">The ETag that it must have, <c>*</c> for any, null for a write whether or not there is a row.</param>
/// <param name="Body">The row's JSON; empty for a deletion.</param>
internal sealed record TableOperation(string Method, string Key, string? IfMatch, ReadOnlyMemory<byte> Body)
{
    /// <summary>The status that refuses it; null when it can be done.</summary>
    public int? Refused(TableRow? row) => (Method, row) switch
    {
        ("POST", not null) => 409,
        ("POST", null) => null,
        (_, null) => IfMatch is null ? null : 404,
        _ => IfMatch is null or "*" || IfMatch == row.ETag ? null : 412,
    };

    public TableRow? Apply(TableRow? row, long number) => Method switch
    {
        "DELETE" => null,
        "PATCH" or "MERGE" when row is not null => row.Merged(Body, number),
        _ => TableRow.Of(Body, number),
    };
}
