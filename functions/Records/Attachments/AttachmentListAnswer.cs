using BangGiao.Records.Model;
using BangGiao.Values.Json;

namespace BangGiao.Records.Attachments;

/// <summary>The files of a record.</summary>
/// <param name="Items">The files.</param>
/// <param name="Total">The number of them.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
public sealed record AttachmentListAnswer(IReadOnlyList<Attachment> Items, [Count] int Total, [Count] long Version);
