using BangGiao.Integration.Notices.Subscriptions;
using BangGiao.Integration.Support;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Notices.Notifications;

public class MailTests
{
    [Fact]
    public async Task A_mail_is_plain_text_and_HTML_in_its_readers_language_and_direction()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        await reminders.CountryAsync("FR", "1977-04-12");
        await reminders.SubscribeAsync("desk", "email", "desk@example.org", new { language = "ar", leadDays = new[] { 7 } });

        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        var notification = Assert.Single(await reminders.NotificationsAsync("&status=delivered"));
        Assert.Equal((true, $"<{notification["id"]}@example.org>", "multipart/alternative"), ((bool)mail["secure"]!, (string?)mail["messageId"], (string?)mail["type"]));
        Assert.Contains("الأيام المتبقية: 7", (string)mail["subject"]!, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", (string)mail["html"]!, StringComparison.Ordinal);
        Assert.Contains("12/4/2027", (string)mail["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_demands_sign_in_refuses_and_the_operator_reads_which_settings_are_missing()
    {
        using var server = await MailServer.StartAsync(demandsSignIn: true);
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        await reminders.CountryAsync("FR", "1977-04-12");
        await reminders.SubscribeAsync("mail", "email", "desk@example.org", new { leadDays = new[] { 7 } });
        await reminders.SubscribeAsync("hook", "webhook", sink.At("/hook"), new { leadDays = new[] { 7 } });
        await reminders.ScanAsync();

        await reminders.DeliverAsync();

        var attempt = Assert.Single(Assert.Single(await reminders.NotificationsAsync("&subscription=mail"))["attempts"]!);
        Assert.Equal("refused", (string?)attempt["outcome"]);
        Assert.Contains("Notifications__Smtp__User", (string?)attempt["detail"], StringComparison.Ordinal);
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_defect_in_one_channel_keeps_nothing_from_the_others()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05");
        await reminders.CountryAsync("FR", "1977-04-12");
        await reminders.SubscribeAsync("broken", "queue", "some-queue", new { leadDays = new[] { 7 } });
        await reminders.SubscribeAsync("hook", "webhook", sink.At("/hook"), new { leadDays = new[] { 7 } });
        await reminders.ScanAsync();
        var senders = reminders.App.Services.GetServices<ChannelSender>().Where(sender => sender.Channel != Channel.Queue).Append(new BrokenSender()).ToArray();

        await ActivatorUtilities.CreateInstance<DeliveryRun>(reminders.App.Services, (object)senders).RunAsync(default);

        Assert.Single(sink.Messages);
        Assert.Equal("pending", (string?)Assert.Single(await reminders.NotificationsAsync("&subscription=broken"))["status"]);
    }

    [Fact]
    public async Task Messages_for_one_address_on_one_day_are_one_mail()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        foreach (var country in new[] { "FR", "DE", "IT" })
            await reminders.CountryAsync(country, "1977-04-12");
        await reminders.SubscribeAsync("one", "email", "desk@example.org", new { leadDays = new[] { 7 }, filter = new { countryIds = new[] { "FR", "DE" } } });
        await reminders.SubscribeAsync("two", "email", "desk@example.org", new { leadDays = new[] { 7 }, filter = new { countryIds = new[] { "IT" } } });

        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        Assert.Equal("3 reminders, 5 April 2027", (string?)mail["subject"]);
        Assert.All(["FR", "DE", "IT"], country => Assert.Contains($"Country {country}", (string)mail["text"]!, StringComparison.Ordinal));
        Assert.Equal(3, (await reminders.NotificationsAsync("&status=delivered")).Count);
    }

    [Fact]
    public async Task A_name_with_a_line_feed_adds_no_header_and_no_reader()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        await reminders.CountryAsync("FR", "1977-04-12");
        // Such a name is refused today, but may have been stored before.
        await reminders.App.StoreAsync("countries/FR", country => country["name"]!["en"] = "France\r\nBcc: all@example.org\r\n\r\nHello");
        await reminders.SubscribeAsync("desk", "email", "desk@example.org", new { leadDays = new[] { 7 } });

        await reminders.ScanAsync();
        await reminders.DeliverAsync();
        var mail = await server.NextAsync();

        Assert.Equal(["desk@example.org"], mail["recipients"]!.Select(address => (string?)address));
        Assert.DoesNotContain("bcc", mail["names"]!.Select(name => (string?)name));
        Assert.Contains("Bcc: all@example.org", (string)mail["subject"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_over_a_line_that_is_not_safe()
    {
        using var server = await MailServer.StartAsync(withoutTls: true);
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        await reminders.SubscribeAsync("desk", "email", "desk@example.org");

        var answer = await (await reminders.App.Editor.PostJsonAsync("subscriptions/desk/test", "")).JsonAsync();

        Assert.Equal("unreachable", (string?)answer["outcome"]);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_server_whose_certificate_nobody_trusted_signed()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.WithoutTrust());
        await reminders.SubscribeAsync("desk", "email", "desk@example.org");

        var answer = await (await reminders.App.Editor.PostJsonAsync("subscriptions/desk/test", "")).JsonAsync();

        Assert.Equal(("unreachable", "no trusted TLS with the mail server"), ((string?)answer["outcome"], (string?)answer["detail"]));
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_a_failure_of_that_address()
    {
        using var server = await MailServer.StartAsync();
        await using var reminders = await Reminders.StartAsync("2027-04-05", settings: server.Settings());
        await reminders.SubscribeAsync("desk", "email", "nobody@example.org");

        var answer = await (await reminders.App.Editor.PostJsonAsync("subscriptions/desk/test", "")).JsonAsync();

        Assert.Equal(("refused", "SMTP 550"), ((string?)answer["outcome"], (string?)answer["detail"]));
    }

    private sealed class BrokenSender : ChannelSender
    {
        public override Channel Channel => Channel.Queue;

        public override string LaneOf(Subscription subscription) => "broken";

        public override Task<SendResult> SendAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A defect.");
    }
}
