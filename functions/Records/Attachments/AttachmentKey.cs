using System.Diagnostics.CodeAnalysis;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments;

/// <summary>The key of an attachment: its record and its id in the record. The client chooses only the record's id.</summary>
public readonly record struct AttachmentKey(RecordKey Record, string Id)
{
    /// <summary>The prefix of the names of attachment blobs.</summary>
    public const string Prefix = "attachments/";

    /// <summary>The blob's name in the container.</summary>
    public override string ToString() => $"{Prefix}{Record}/{Id}";

    /// <summary>Parses a blob's name; false when it is not the name of an attachment blob.</summary>
    public static bool TryParse(string blobName, [NotNullWhen(true)] out AttachmentKey? key)
    {
        ArgumentNullException.ThrowIfNull(blobName);
        key = blobName.Split('/') is [var first, var collection, var record, var id] && first + '/' == Prefix
            ? new(new(collection, record), id)
            : null;
        return key is not null;
    }
}
