using BangGiao.Records.Collections;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The names of operations: of the function, and of the collection where there is one for each.</summary>
internal static class OperationNames
{
    /// <summary><c>readSummary</c>; <c>listCountries</c>, <c>readCountry</c>, <c>readHistoryOfCountry</c>.</summary>
    public static string Of(string function, Collection? collection)
    {
        if (collection is not null)
        {
            var (one, many) = (collection.StoredType.Name, Upper(collection.Name));
            function = function.EndsWith("Records", StringComparison.Ordinal) ? function[..^"Records".Length] + many
                : function.EndsWith("Record", StringComparison.Ordinal) ? function[..^"Record".Length] + one
                : $"{function}Of{one}";
        }
        return char.ToLowerInvariant(function[0]) + function[1..];
    }

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
