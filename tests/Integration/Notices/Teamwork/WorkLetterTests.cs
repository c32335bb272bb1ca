using System.Net;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Teamwork;

/// <summary>The mails to those who are mentioned, answered, or given a record: to whom, in which language, and how much they say.</summary>
public sealed class WorkLetterTests : WorkLetterScene
{
    [Fact]
    public async Task The_mentioned_owner_of_a_key_gets_the_text_in_the_language_of_the_key()
    {
        using var desk = await KeyAsync("desk", "vi");
        var question = await (await desk.PostJsonAsync("countries/FR/comments", new { body = "Who?" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "Please, @[desk]\nby Friday" })).JsonAsync(HttpStatusCode.Created);

        await Reminders.DeliverAsync();
        var mail = await Server.NextAsync();
        await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "Me", replyTo = question["id"] })).JsonAsync(HttpStatusCode.Created);
        await Reminders.DeliverAsync();
        var reply = await Server.NextAsync();
        await App.Editor.SendJsonAsync(HttpMethod.Put, "countries/FR/assignment", new { person = "desk", dueOn = "2027-05-01" });
        await Reminders.DeliverAsync();
        var given = await Server.NextAsync();

        Assert.Equal("desk@example.org", (string?)mail["recipients"]![0]);
        Assert.Equal("dev-editor nhắc đến Quý vị: Nước FR", (string?)mail["subject"]);
        Assert.Contains("Please, @desk", (string?)mail["text"], StringComparison.Ordinal);
        Assert.Contains("https://registry.example.org/dashboard/countries/FR?lang=vi", (string?)mail["text"], StringComparison.Ordinal);
        Assert.Equal("dev-editor trả lời Quý vị: Nước FR", (string?)reply["subject"]);
        Assert.Equal("dev-editor giao Quý vị xử lý: Nước FR", (string?)given["subject"]);
        Assert.Contains("1 tháng 5 năm 2027", (string?)given["text"], StringComparison.Ordinal);
        Assert.Equal(["comment.mention", "comment.reply", "record.assigned"], (await Reminders.NotificationsAsync()).Select(one => (string)one["event"]!).Order());
    }

    [Fact]
    public async Task A_mail_of_a_confidential_record_says_neither_its_title_nor_the_text()
    {
        using var desk = await KeyAsync("desk", "en", confidential: true);
        await App.CreateAsync("countries", Some.Country("IT", en: "Italy", classification: "confidential"));
        await (await App.Admin.PostJsonAsync("countries/IT/comments", new { body = "A secret for @[desk]" })).JsonAsync(HttpStatusCode.Created);

        await Reminders.DeliverAsync();
        var mail = await Server.NextAsync();

        Assert.Equal("dev-admin mentioned you: a record", (string?)mail["subject"]);
        Assert.Contains("classified", (string?)mail["text"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", mail.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Italy", mail.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_about_something_withdrawn_hidden_or_given_to_another_is_not_sent()
    {
        using var desk = await KeyAsync("desk", "en");
        await App.CreateAsync("countries", Some.Country("DE", en: "DE"));
        var withdrawn = await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "@[desk]" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Editor.DeleteAsync($"comments/{withdrawn["id"]}", withdrawn.Version())).JsonAsync();
        var given = await (await App.Editor.SendJsonAsync(HttpMethod.Put, "countries/FR/assignment", new { person = "desk" })).JsonAsync(HttpStatusCode.Created);
        await App.Editor.DeleteAsync("countries/FR/assignment", given.Version());
        await (await App.Editor.PostJsonAsync("countries/DE/comments", new { body = "@[desk]" })).JsonAsync(HttpStatusCode.Created);
        await (await App.Admin.PatchJsonAsync("countries/DE", new { classification = "confidential" }, (await App.Admin.GetJsonAsync("countries/DE")).Version())).JsonAsync();

        await Reminders.DeliverAsync();

        Assert.Equal(["no_longer_so", "no_longer_so", "no_longer_so"], ((JArray)(await App.Admin.GetJsonAsync("notifications"))["items"]!).Select(one => (string?)one["reason"]));
    }

    [Fact]
    public async Task A_changed_text_tells_only_whom_it_names_for_the_first_time()
    {
        using var first = await KeyAsync("first", "en");
        using var second = await KeyAsync("second", "ar");
        var made = await (await App.Editor.PostJsonAsync("countries/FR/comments", new { body = "@[first] @[dev-reader]" })).JsonAsync(HttpStatusCode.Created);
        var before = (await Reminders.NotificationsAsync()).Count;

        await (await App.Editor.PatchJsonAsync($"comments/{made["id"]}", new { body = "@[first] @[second] better" }, made.Version())).JsonAsync();

        Assert.Equal((1, 2), (before, (await Reminders.NotificationsAsync()).Count));
    }
}
