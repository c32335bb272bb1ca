using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>The ids of uploads: 16 lower-case letters and digits.</summary>
public static class UploadIds
{
    private const int Length = 16;

    /// <summary>Whether a text from a path can be one: it becomes part of a blob's name.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Length && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character));
    }

    /// <summary>The id of a new upload. A repeat under an Idempotency-Key has the same, so that it finds what the first one began.</summary>
    /// <param name="record">The upload's record.</param>
    /// <param name="registry">The registry (its epoch).</param>
    /// <param name="principal">Who starts it: a key is unique for its principal.</param>
    /// <param name="idempotency">The client's key; null without one.</param>
    public static string For(RecordKey record, string registry, string principal, Idempotency? idempotency) => idempotency is null
        ? Ids.New()
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{registry}\n{record}\n{principal}\n{idempotency.Key}")))[..Length];
}
