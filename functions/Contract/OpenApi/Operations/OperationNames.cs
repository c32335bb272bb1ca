using BangGiao.Records.Collections;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The names of operations, made of the function's name and, if there is one operation per collection, the collection's.</summary>
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
