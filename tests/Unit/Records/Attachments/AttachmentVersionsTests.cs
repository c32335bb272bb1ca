using BangGiao.Records.Attachments;
using BangGiao.Records.Model;
using BangGiao.Registry.Decisions;

namespace BangGiao.Unit.Records.Attachments;

public class AttachmentVersionsTests
{
    [Fact]
    public void Of_versions_only_the_last_is_current()
    {
        Attachment[] files = [File("a"), File("x"), File("b", "a"), File("c", "b")];

        Assert.Equal(["x", "c"], AttachmentVersions.Current(files).Select(file => file.Id));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public void Only_the_newest_version_of_a_file_can_be_replaced(string old)
    {
        Attachment[] files = [File("a"), File("b", "a"), File("x"), File("c", "b")];

        var fault = AttachmentVersions.Fault(files, ReplacedFile.OfQuery(old));

        Assert.Equal(RefusalKind.Conflict, fault!.Kind);
        Assert.Contains("the newest version, c", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_can_be_replaced() =>
        Assert.Null(AttachmentVersions.Fault([File("a"), File("b", "a")], ReplacedFile.OfQuery("b")));

    [Fact]
    public void A_replaced_file_that_does_not_exist_is_a_fault_at_the_place_that_names_it()
    {
        Attachment[] files = [File("a")];

        Assert.Equal("replaces", Assert.Single(AttachmentVersions.Fault(files, ReplacedFile.OfQuery("x"))!.Parameters).Parameter);
        Assert.Equal("/replaces", Assert.Single(AttachmentVersions.Fault(files, ReplacedFile.OfBody("x"))!.Errors).Pointer);
    }

    private static Attachment File(string id, string? replaces = null) => new()
    {
        Id = id,
        Name = "a.pdf",
        Size = 1,
        ContentType = "application/pdf",
        Sha256 = new('0', 64),
        AddedAt = DateTimeOffset.UnixEpoch,
        AddedBy = "somebody",
        Replaces = replaces,
    };
}
