using BangGiao.Notices.Channels;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Languages;

namespace BangGiao.Unit.Notices.Channels;

public class MailTextTests
{
    private static readonly DateOnly Today = new(2027, 4, 5);

    [Fact]
    public void A_subject_is_one_line_whatever_stands_in_a_title() =>
        Assert.Equal("France Bcc: all@example.org X: 12 April 2027 (in 7 days)", MailText.Of([Message("France\r\nBcc: all@example.org\u2028X")], Today).Subject);

    [Fact]
    public void A_long_subject_is_cut_between_letters()
    {
        var subject = MailText.OnOneLine(new string('x', 198) + "😀😀");

        Assert.Equal(new string('x', 198) + "…", subject);
    }

    [Fact]
    public void A_title_is_no_HTML() => Assert.Contains("&lt;script&gt;", MailText.Of([Message("<script>")], Today).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(30, "in 30 days")]
    [InlineData(-1, "yesterday")]
    [InlineData(-2, "2 days ago")]
    public void The_mail_says_in_words_how_far_ahead_a_day_is(int days, string words) =>
        Assert.Equal(words, MessageTexts.Ahead(Language.En, Today, Today.AddDays(days)));

    [Fact]
    public void A_late_message_says_that_it_is_late() =>
        Assert.Contains("This message was due on 5 April 2027", MailText.Of([Message("France") with { Late = true }], Today).Plain, StringComparison.Ordinal);

    private static Message Message(string title) => new()
    {
        Id = "n-1",
        Event = "relations.established",
        Subscription = new Subscription { Id = "desk", Channel = Channel.Email, Target = "desk@example.org" },
        At = default,
        Title = new() { En = title },
        OccursOn = new(2027, 4, 12),
        LeadDays = 7,
    };
}
