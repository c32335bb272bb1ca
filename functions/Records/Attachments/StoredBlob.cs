namespace BangGiao.Records.Attachments;

/// <summary>The blob of an attachment in storage.</summary>
/// <param name="Key">The attachment.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="CreatedOn">When it was written, according to storage.</param>
/// <param name="Registry">The epoch of the registry for which it was written.</param>
/// <param name="IsKept">Whether it is marked to be kept permanently, because a state of its record has it.</param>
public sealed record StoredBlob(AttachmentKey Key, long Size, DateTimeOffset CreatedOn, string Registry, bool IsKept);
