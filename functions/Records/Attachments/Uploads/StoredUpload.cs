using Azure;

namespace BangGiao.Records.Attachments.Uploads;

/// <summary>An upload as storage has it.</summary>
/// <param name="Upload">What it is.</param>
/// <param name="TouchedAt">When it was started, or last gone on with, by storage's clock.</param>
public sealed record StoredUpload(Upload Upload, DateTimeOffset TouchedAt)
{
    /// <summary>How long an upload stays that nobody goes on with. Storage forgets blocks that are not committed after the same time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>When it is given up if nobody goes on with it.</summary>
    public DateTimeOffset ExpiresAt => TouchedAt + Patience;
}

/// <summary>An upload in the list of all: without what it is.</summary>
/// <param name="Key">The attachment that it would become.</param>
/// <param name="Registry">The registry (its epoch) for which it was started.</param>
/// <param name="TouchedAt">See <see cref="StoredUpload.TouchedAt"/>.</param>
/// <param name="ETag">Changes when it is touched.</param>
public sealed record ListedUpload(AttachmentKey Key, string Registry, DateTimeOffset TouchedAt, ETag ETag);
