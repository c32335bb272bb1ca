namespace BangGiao.Records.Attachments;

/// <summary>A file's blob as it lies in storage.</summary>
/// <param name="Key">Whose file it is.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="CreatedOn">When it was written, by storage's clock.</param>
/// <param name="Registry">The registry (its epoch) for which it was written: another one's blobs are none of ours.</param>
/// <param name="IsKept">Whether it is known to be named by some state of its record: then it stays for ever.</param>
public sealed record StoredBlob(AttachmentKey Key, long Size, DateTimeOffset CreatedOn, string Registry, bool IsKept);
