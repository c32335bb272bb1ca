using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.ReviewCycles;
using BangGiao.Mechanism.Targets;
using BangGiao.Notices.Calendar;
using BangGiao.Notices.Notifications;
using BangGiao.Notices.Subscriptions;
using BangGiao.Records.Changes;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Writing;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Relations.Timelines;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Commendations;
using BangGiao.Treaties.Documents;
using BangGiao.Views.Briefs;
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
        .AddSingleton<RegistryViews>()
        .AddSingleton<RecordWriter>()
        .AddSingleton<RecordFunction>()
        .AddSingleton<CodeBook>()
        .AddSingleton<ChangeFeed>()
        .AddSingleton<ChangeWatch>()
        .AddSingleton<Timeline>()
        .AddSingleton<BriefTexts>()
        .AddSingleton<BriefComposer>();
}
