using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Json;

namespace BangGiao.Registry.Sealing;

/// <summary>
/// The hash of a change in the hash chain of the log: SHA-256 (FIPS 180-4) over all fields of its row and the hash of the previous change.
/// </summary>
/// <remarks>
/// The input is the sequence of fields, each as <c>name=length:value</c> and a line feed, in UTF-8. The length is the number of bytes of
/// the value, and missing fields are left out. So the encoding is unambiguous, and the hash can be recomputed from the row: see ADR 16.
/// A body is one value, even if it is split over several properties.
/// </remarks>
internal static class LogHash
{
    /// <summary>The hash, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="change">The change.</param>
    /// <param name="prior">The hash of the previous change; null for the first one.</param>
    public static string Of(Change change, string? prior)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "PriorHash", prior);
        Add(hash, "Version", Text(change.Version));
        Add(hash, "Collection", change.Key.Collection);
        Add(hash, "Id", change.Key.Id);
        Add(hash, "Operation", change.LaterOperation ?? CodeName.Of(change.Operation));
        Add(hash, "By", change.By);
        Add(hash, "Credential", change.Credential);
        Add(hash, "At", change.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        Add(hash, "RequestId", change.RequestId);
        Add(hash, "Commit", change.Commit);
        Add(hash, "Previous", Text(change.Previous));
        Add(hash, Rows.DependencyVersionColumn, change.DependencyVersion > 0 ? Text(change.DependencyVersion) : null);
        Add(hash, Rows.DependentsColumn, change.Dependents.Count > 0 ? Rows.DependentsText(change) : null);
        Add(hash, "Body", change.Body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string name, string? value)
    {
        if (value is null)
            return;
        var bytes = Encoding.UTF8.GetBytes(value);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}={bytes.Length}:")));
        hash.AppendData(bytes);
        hash.AppendData("\n"u8);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
