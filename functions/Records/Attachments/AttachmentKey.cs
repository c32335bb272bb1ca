using System.Diagnostics.CodeAnalysis;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Records.Attachments;

/// <summary>Names one file: its record and its id there. Nothing that a client chose is in it but the record's id.</summary>
public readonly record struct AttachmentKey(RecordKey Record, string Id)
{
    /// <summary>What the names of all files' blobs begin with.</summary>
    public const string Prefix = "attachments/";

    /// <summary>The blob's name in the container.</summary>
    public override string ToString() => $"{Prefix}{Record}/{Id}";

    /// <summary>Reads a blob's name; another blob of the container is none.</summary>
    public static bool TryParse(string blobName, [NotNullWhen(true)] out AttachmentKey? key)
    {
        ArgumentNullException.ThrowIfNull(blobName);
        key = blobName.Split('/') is [var first, var collection, var record, var id] && first + '/' == Prefix
            ? new(new(collection, record), id)
            : null;
        return key is not null;
    }
}
