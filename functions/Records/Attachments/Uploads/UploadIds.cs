using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The ids of uploads: 16 lower-case letters and digits.</summary>
public static class UploadIds
{
    private const int Length = 16;

    /// <summary>Whether a text has the form of an id. Text from a path must be checked, because it becomes part of a blob's name.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Length && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character));
    }

    /// <summary>
    /// The id of a new upload. With an Idempotency-Key it is derived from the key, so that a repeated request finds the first upload.
    /// </summary>
    /// <param name="record">The upload's record.</param>
    /// <param name="registry">The epoch of the registry.</param>
    /// <param name="principal">The caller; keys of different callers are independent.</param>
    /// <param name="idempotency">The client's Idempotency-Key; null for none.</param>
    public static string For(RecordKey record, string registry, string principal, Idempotency? idempotency) => idempotency is null
        ? Ids.New()
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{registry}\n{record}\n{principal}\n{idempotency.Key}")))[..Length];
}
