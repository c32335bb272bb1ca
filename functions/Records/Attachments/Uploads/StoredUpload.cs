using Azure;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>An upload in storage.</summary>
/// <param name="Upload">The description of the file.</param>
/// <param name="TouchedAt">The time of the start or of the last activity, according to storage.</param>
public sealed record StoredUpload(Upload Upload, DateTimeOffset TouchedAt)
{
    /// <summary>The time for which an upload is kept without activity. Azure Storage keeps uncommitted blocks for the same time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>When the upload is deleted if there is no further activity.</summary>
    public DateTimeOffset ExpiresAt => TouchedAt + Patience;
}

/// <summary>An upload as listed by storage, without its description.</summary>
/// <param name="Key">The key of the future attachment.</param>
/// <param name="Registry">The epoch of the registry for which it was started.</param>
/// <param name="TouchedAt">See <see cref="StoredUpload.TouchedAt"/>.</param>
/// <param name="ETag">The blob's ETag, which changes with each activity.</param>
public sealed record ListedUpload(AttachmentKey Key, string Registry, DateTimeOffset TouchedAt, ETag ETag);
