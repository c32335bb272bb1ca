using System.ComponentModel.DataAnnotations;

namespace BangGiao.Records.Attachments;

/// <summary>The settings of attachments, in the section <c>Registry</c>.</summary>
public sealed class AttachmentOptions
{
    /// <summary>The name of the blob container, which is created at the first upload. Default <c>attachments</c>.</summary>
    [Required]
    [RegularExpression("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Container { get; set; } = "attachments";

    /// <summary>
    /// The size of an upload's chunks in bytes: 128 KiB to 100 MiB, default 16 MiB. It applies to uploads started afterwards. The maximum
    /// is the limit for one request. The minimum keeps a file of 5 GiB below the limit of 50,000 blocks per blob.
    /// </summary>
    [Range(128 * 1024, 100 * 1024 * 1024)]
    public int ChunkBytes { get; set; } = 16 * 1024 * 1024;
}
