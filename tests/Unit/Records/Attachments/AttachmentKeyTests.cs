using BangGiao.Records.Attachments;

namespace BangGiao.Unit.Records.Attachments;

public class AttachmentKeyTests
{
    [Fact]
    public void A_blobs_name_is_read_back()
    {
        var key = new AttachmentKey(new("countries", "FR"), "0123456789abcdef");

        Assert.Equal("attachments/countries/FR/0123456789abcdef", key.ToString());
        Assert.True(AttachmentKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("readme.txt")]
    [InlineData("attachments/countries/FR")]
    [InlineData("attachments/countries/FR/a/b")]
    [InlineData("other/countries/FR/a")]
    public void Another_blob_of_the_container_is_none(string name) => Assert.False(AttachmentKey.TryParse(name, out _));
}
