using BangGiao.Activities;
using BangGiao.Agencies;
using BangGiao.Agreements;
using BangGiao.Briefs;
using BangGiao.Calendar;
using BangGiao.Changes;
using BangGiao.Codes;
using BangGiao.Commendations;
using BangGiao.Commitments;
using BangGiao.Countries;
using BangGiao.Documents;
using BangGiao.Missions;
using BangGiao.Notifications;
using BangGiao.Partnerships;
using BangGiao.ReviewCycles;
using BangGiao.Subscriptions;
using BangGiao.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Records;

/// <summary>Composes the records: the list of collections is here.</summary>
public static class RecordsSetup
{
    /// <summary>Adds the collections and what serves them.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<Collection, ActivityCollection>()
        .AddSingleton<Collection, AgencyCollection>()
        .AddSingleton<Collection, AgreementCollection>()
        .AddSingleton<Collection, CalendarTokenCollection>()
        .AddSingleton<Collection, CommendationCollection>()
        .AddSingleton<Collection, CommitmentCollection>()
        .AddSingleton<Collection, CountryCollection>()
        .AddSingleton<Collection, DocumentCollection>()
        .AddSingleton<Collection, MissionCollection>()
        .AddSingleton<Collection, NotificationCollection>()
        .AddSingleton<Collection, PartnershipCollection>()
        .AddSingleton<Collection, ReviewCycleCollection>()
        .AddSingleton<Collection, SubscriptionCollection>()
        .AddSingleton<Collection, TargetCollection>()
        .AddSingleton<Catalogue>()
        .AddSingleton<Views>()
        .AddSingleton<RecordWriter>()
        .AddSingleton<RecordFunction>()
        .AddSingleton<CodeBook>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<ChangeWatch>()
        .AddSingleton<Timeline>()
        .AddSingleton<BriefTexts>()
        .AddSingleton<BriefComposer>();
}
