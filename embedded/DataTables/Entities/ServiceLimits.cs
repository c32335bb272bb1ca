using System.Buffers;

namespace Azure.Data.Tables.Entities;

/// <summary>Counts one entity against the limits that the service keeps and the emulator does not.</summary>
/// <remarks>
/// A refusal reads as the service's own, so that what the cloud would refuse fails in a local test too.
/// Limits that the emulator keeps (lengths of keys and values, names of tables) are left to it.
/// </remarks>
internal struct ServiceLimits(string partitionKey, string rowKey)
{
    private const int MostProperties = 252;
    private const int LongestName = 255;
    private const int MostBytes = 1024 * 1024;

    private static readonly SearchValues<char> ForbiddenInKeys = SearchValues.Create("/\\#?");
    private static readonly DateTime EarliestDate = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private int _properties;
    private long _bytes = 4 + (2 * (partitionKey.Length + rowKey.Length));

    /// <summary>Adds a property; the sizes are those of the service's data model.</summary>
    public void Count(string name, object value)
    {
        CheckName(name);
        if (++_properties > MostProperties)
            throw Refusal("TooManyProperties", "The entity contains more properties than allowed: 252.");
        _bytes += 8 + (2 * name.Length) + SizeOf(value);
        if (_bytes > MostBytes)
            throw Refusal("EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");
    }

    /// <summary>Refuses a key that cannot stand in an address; the emulator answers some of them with a fault of its own.</summary>
    public static void CheckKey(string key)
    {
        if (key.AsSpan().IndexOfAny(ForbiddenInKeys) >= 0 || key.Any(char.IsControl))
            throw Refusal("InvalidInput", "One of the request inputs is not valid.");
    }

    /// <summary>Refuses instants that the service cannot store, default(DateTimeOffset) among them.</summary>
    public static void CheckDate(DateTime utc)
    {
        if (utc < EarliestDate)
            throw Refusal("OutOfRangeInput", "One of the request inputs is out of range.");
    }

    private static void CheckName(string name)
    {
        if (name.Length > LongestName)
            throw Refusal("PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");
        if (!IsIdentifier(name))
            throw Refusal("PropertyNameInvalid", "The property name is invalid.");
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsDigit(name[0]))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    private static long SizeOf(object value) => value switch
    {
        string text => 4 + (2L * text.Length),
        byte[] bytes => 4 + bytes.LongLength,
        BinaryData data => 4 + data.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static RequestFailedException Refusal(string code, string message) => new(400, message, code, null);
}
