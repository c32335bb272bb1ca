namespace Azure.Data.Tables.Wire;

/// <summary>Where a query goes on: the two headers that the service sent, joined by a space, which neither contains.</summary>
internal static class ContinuationToken
{
    /// <summary>The token of a response, or null if there is no more. A page may be empty and have one.</summary>
    public static string Of(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey))
            return null;
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return $"{partitionKey} {rowKey}";
    }

    public static (string PartitionKey, string RowKey) Parse(string token)
    {
        if (string.IsNullOrEmpty(token))
            return (null, null);
        var parts = token.Split(' ', 2);
        return parts is [var partitionKey, { Length: > 0 } rowKey] ? (partitionKey, rowKey) : (parts[0], null);
    }
}
