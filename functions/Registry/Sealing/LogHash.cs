using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Snapshots;
using BangGiao.Registry.Table;
using BangGiao.Values.Json;

namespace BangGiao.Registry.Sealing;

/// <summary>The hash of a change in the chain that the log is: SHA-256 (FIPS 180-4) over all that its row says, and the hash of the change before.</summary>
/// <remarks>
/// The bytes are those of one field after another, each as <c>name=length:value</c> and a line feed, in UTF-8, the length being that of the
/// value's bytes; what a row lacks is not there. So no two rows are the same bytes, and anybody can compute them again: see ADR 16.
/// A body counts as one text, however many properties it is split over.
/// </remarks>
internal static class LogHash
{
    /// <summary>The hash, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="change">The change.</param>
    /// <param name="prior">The hash of the change before; null for the first one.</param>
    public static string Of(Change change, string? prior)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "PriorHash", prior);
        Add(hash, "Version", Text(change.Version));
        Add(hash, "Collection", change.Key.Collection);
        Add(hash, "Id", change.Key.Id);
        Add(hash, "Operation", CodeName.Of(change.Operation));
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
