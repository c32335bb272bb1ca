using System.ComponentModel.DataAnnotations;

namespace BangGiao.Attachments;

/// <summary>Where the files are: settings of the section <c>Registry</c>.</summary>
public sealed class AttachmentOptions
{
    /// <summary>The blob container, made at the first upload where it is missing. Default <c>attachments</c>.</summary>
    [Required]
    [RegularExpression("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Container { get; set; } = "attachments";
}
