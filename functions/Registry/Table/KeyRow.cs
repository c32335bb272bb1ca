using Azure.Data.Tables;

namespace BangGiao.Registry.Table;

/// <summary>What an Idempotency-Key led to: the first and last change, and what was asked.</summary>
/// <param name="RowKey">The hash of the principal and the key.</param>
/// <param name="Fingerprint">The hash of the request that used the key first.</param>
/// <param name="First">Its first change.</param>
/// <param name="Last">Its last change; one less than the first when it changed nothing.</param>
/// <param name="At">When.</param>
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
