using BangGiao.Records.Attachments;
using BangGiao.Unit.Support;

namespace BangGiao.Unit.Records.Attachments;

public class FileNamesTests
{
    [Theory]
    [InlineData("báo cáo.pdf", "báo cáo.pdf")]
    [InlineData("تقرير\u200F.pdf", "تقرير\u200F.pdf")]
    [InlineData("C:\\Users\\An\\note.pdf", "note.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(" .hidden ", " .hidden ")]
    [InlineData("folder/", null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("..", null)]
    [InlineData("a\0b", null)]
    [InlineData("a\u2028b", null)]
    [InlineData("half \uD83D of a pair", null)]
    [InlineData("annex\u202Efdp.exe", null)]
    [InlineData("annex\u2067fdp.exe", null)]
    [InlineData("annex\u202Afdp.exe", null)]
    public void A_name_is_for_people_and_never_a_path(string given, string? expected) =>
        Assert.Equal(expected, FileNames.Parse(given));

    [Fact]
    public void A_name_is_read_back_from_the_header_that_it_is_sent_with() => Law.Holds(
        AwkwardTexts.Any,
        text => FileNames.Parse(text) is not { } name || FileNames.Of(FileNames.Attachment(name), isForm: false) == name);

    [Fact]
    public void The_header_is_plain_ASCII() => Law.Holds(
        AwkwardTexts.Any,
        text => FileNames.Parse(text) is not { } name || FileNames.Attachment(name).All(character => character is >= ' ' and <= '~'));

    [Theory]
    [InlineData("attachment; filename=\"a.pdf\"; filename*=UTF-8''b.pdf", false, "b.pdf")]
    [InlineData("attachment; filename*=KLINGON''b.pdf; filename=\"a.pdf\"", false, "a.pdf")]
    [InlineData("attachment; filename=\"50%22.pdf\"", false, "50%22.pdf")]
    [InlineData("form-data; name=\"file\"; filename=\"50%22.pdf\"", true, "50\".pdf")]
    [InlineData("form-data; name=\"file\"", true, null)]
    [InlineData("; nonsense", false, null)]
    [InlineData(null, false, null)]
    public void The_encoded_name_goes_before_the_plain_one(string? header, bool isForm, string? expected) =>
        Assert.Equal(expected, FileNames.Of(header, isForm));
}
