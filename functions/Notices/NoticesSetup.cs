using BangGiao.Notices.Addressees;
using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.AnniversaryList;
using BangGiao.Notices.Assignments;
using BangGiao.Notices.Bell;
using BangGiao.Notices.Calendar;
using BangGiao.Notices.ChangeFeeds;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Comments;
using BangGiao.Notices.Delivery;
using BangGiao.Notices.Jubilees;
using BangGiao.Notices.KeyLetters;
using BangGiao.Notices.Letters;
using BangGiao.Notices.MySubscriptions;
using BangGiao.Notices.News;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Observances;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Outbox;
using BangGiao.Notices.People;
using BangGiao.Notices.RoundLetters;
using BangGiao.Notices.Scan;
using BangGiao.Notices.Subscriptions;
using BangGiao.Notices.Teamwork;
using BangGiao.Notices.WorkLetters;
using BangGiao.Records.Collections;
using BangGiao.Records.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices;

/// <summary>Registers anniversaries, deadlines and notifications.</summary>
public static class NoticesSetup
{
    /// <summary>Adds all services of this room.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration) => services
        .AddAnniversaries(configuration)
        .AddOccasions(configuration)
        .AddSingleton<AnniversaryReasons>()
        .AddCollection<ObservanceCollection>()
        .AddCollection<AddresseeCollection>()
        .AddJubilees()
        .AddPaper<LetterPaper>(LetterPaper.Kind, LetterTemplate.In)
        .AddCalendar()
        .AddNotifications(configuration)
        .AddSubscriptions()
        .AddMySubscriptions()
        .AddChannels()
        .AddSingleton<NotificationOutbox>()
        .AddRoundLetters(configuration)
        .AddKeyLetters()
        .AddSingleton<KnownPeople>()
        .AddCollection<CommentCollection>()
        .AddCollection<AssignmentCollection>()
        .AddWorkLetters()
        .AddTeamwork()
        .AddSingleton(new Vocabulary("bellKind", typeof(BellKind)))
        .AddSingleton<BellBody>()
        .AddNews()
        .AddChangeFeeds()
        .AddScan()
        .AddDelivery();
}
