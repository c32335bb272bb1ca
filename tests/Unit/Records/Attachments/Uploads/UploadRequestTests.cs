using BangGiao.Records.Attachments.Uploads;
using BangGiao.Registry.Decisions;

namespace BangGiao.Unit.Records.Attachments.Uploads;

public class UploadRequestTests
{
    private static readonly UploadRequest Good = new() { Name = "talks.mp4", Size = 1 };

    [Fact]
    public void A_name_and_a_size_are_enough()
    {
        var upload = Good.ToUpload("0123456789abcdef", 100, DateTimeOffset.UnixEpoch, "somebody", null);

        Assert.Empty(Good.Faults());
        Assert.Equal(("talks.mp4", 1, "application/octet-stream"), (upload.Name, upload.Size, upload.ContentType));
    }

    [Fact]
    public void Every_fault_is_named()
    {
        var bad = new UploadRequest { Name = "..", Size = -1, ContentType = "video", Sha256 = "abc" };

        Assert.Equal(["/name", "/size", "/contentType", "/sha256"], bad.Faults().Select(fault => fault.Pointer));
    }

    [Fact]
    public void Of_a_path_the_last_segment_is_the_name_and_a_hash_is_in_lower_case()
    {
        var sent = Good with { Name = "C:\\notes\\bản ghi.mp3", Sha256 = new('A', 64) };

        var upload = sent.ToUpload("0123456789abcdef", 100, DateTimeOffset.UnixEpoch, "somebody", null);

        Assert.Empty(sent.Faults());
        Assert.Equal(("bản ghi.mp3", new string('a', 64)), (upload.Name, upload.Sha256));
    }

    [Fact]
    public void Under_one_key_a_principal_has_one_upload_to_a_record()
    {
        var key = new Idempotency("k1", "fingerprint");
        string[] ids =
        [
            UploadIds.For(new("countries", "FR"), "e1", "somebody", key),
            UploadIds.For(new("countries", "DE"), "e1", "somebody", key),
            UploadIds.For(new("countries", "FR"), "e1", "another", key),
            UploadIds.For(new("countries", "FR"), "e2", "somebody", key),
            UploadIds.For(new("countries", "FR"), "e1", "somebody", null),
        ];

        Assert.Equal(ids[0], UploadIds.For(new("countries", "FR"), "e1", "somebody", key with { Fingerprint = "other" }));
        Assert.Equal(5, ids.Distinct().Count());
        Assert.All(ids, id => Assert.True(UploadIds.IsOne(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdef0")]
    [InlineData("../../../../../..")]
    [InlineData("0123456789ABCDEF")]
    public void Anything_else_is_no_id(string text) => Assert.False(UploadIds.IsOne(text));
}
