using System.ComponentModel.DataAnnotations;

namespace BangGiao.Records.Attachments;

/// <summary>Where the files are: settings of the section <c>Registry</c>.</summary>
public sealed class AttachmentOptions
{
    /// <summary>The blob container, made at the first upload where it is missing. Default <c>attachments</c>.</summary>
    [Required]
    [RegularExpression("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Container { get; set; } = "attachments";

    /// <summary>
    /// How many bytes the chunks of an upload have that is started from now on: 128 KiB to 100 MiB, default 16 MiB. What one request may
    /// carry is the upper end; the lower one keeps 5 GiB within the 50,000 blocks that a blob may have.
    /// </summary>
    [Range(128 * 1024, 100 * 1024 * 1024)]
    public int ChunkBytes { get; set; } = 16 * 1024 * 1024;
}
