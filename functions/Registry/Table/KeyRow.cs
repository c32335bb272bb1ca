using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>The row of an Idempotency-Key: the fingerprint of the request and its changes.</summary>
/// <param name="RowKey">The row key, which has a hash of the principal and the key.</param>
/// <param name="Fingerprint">The fingerprint of the first request with the key.</param>
/// <param name="First">The version of its first change.</param>
/// <param name="Last">The version of its last change; one less than the first when it changed nothing.</param>
/// <param name="At">When the request was written.</param>
internal sealed record KeyRow(string RowKey, string Fingerprint, long First, long Last, DateTimeOffset At)
{
    public static KeyRow Read(TableEntity row) => new(
        row.RowKey,
        row.GetString("Fingerprint"),
        row.GetInt64("First")!.Value,
        row.GetInt64("Last")!.Value,
        row.GetDateTimeOffset("At")!.Value);

    public TableEntity Write(TableEntity row)
    {
        row["Fingerprint"] = Fingerprint;
        row["First"] = First;
        row["Last"] = Last;
        row["At"] = At;
        return row;
    }
}
