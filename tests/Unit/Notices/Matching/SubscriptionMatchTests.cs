using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Matching;
using BangGiao.Notices.Occasions;
using BangGiao.Notices.Subscriptions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Values.Roles;

namespace BangGiao.Unit.Notices.Matching;

public class SubscriptionMatchTests
{
    private static readonly SubscriptionMatch Match = new(Registries.View(new(2026, 11, 21)));

    [Theory]
    [InlineData(OccasionEvents.ReportDue)]
    [InlineData(OccasionEvents.ReviewCycleOpens)]
    [InlineData(OccasionEvents.ReviewCycleDue)]
    public void An_event_that_concerns_every_agency_reaches_subscriptions_by_agency(string @event)
    {
        Assert.True(Match.Includes(Of(new() { AgencyIds = ["min-a"] }), On(@event)));
        Assert.False(Match.Includes(Of(new() { AgencyIds = ["min-a"] }), On(@event) with { AgencyIds = ["min-b"] }));
    }

    [Fact]
    public void A_round_of_all_countries_is_told_to_those_who_subscribe_by_country_and_a_yearly_report_concerns_none()
    {
        Assert.True(Match.Includes(Of(new() { CountryIds = ["FR"] }), On(OccasionEvents.ReviewCycleDue)));
        Assert.False(Match.Includes(Of(new() { CountryIds = ["FR"] }), On(OccasionEvents.ReviewCycleDue) with { CountryIds = ["DE"] }));
        Assert.False(Match.Includes(Of(new() { CountryIds = ["FR"] }), On(OccasionEvents.ReportDue)));
    }

    [Fact]
    public void Another_event_without_an_agency_reaches_no_subscription_by_agency() =>
        Assert.False(Match.Includes(Of(new() { AgencyIds = ["min-a"] }), On(OccasionEvents.CommitmentDue)));

    [Theory]
    [InlineData(Channel.Email, null, null, false)]
    [InlineData(Channel.Email, Importance.Low, null, true)]
    [InlineData(Channel.Email, null, "five", true)]
    [InlineData(Channel.Email, Importance.Medium, "five", false)]
    [InlineData(Channel.Queue, null, null, true)]
    [InlineData(Channel.Queue, Importance.High, null, false)]
    public void A_mail_tells_of_little_only_when_it_is_asked_for(Channel channel, Importance? least, string? tier, bool isTold)
    {
        var memorandum = On(OccasionEvents.AgreementSigned) with { Years = 5, Class = "five", Weight = 35 };
        var subscription = Of(new() { Importance = least, Classes = tier is null ? [] : [tier] }) with { Channel = channel };

        Assert.Equal(isTold, Match.Includes(subscription, memorandum));
        Assert.True(Match.Includes(subscription with { Filter = subscription.Filter with { Classes = [] } }, On(OccasionEvents.ReviewCycleDue)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Importance.Medium, false)]
    public void An_event_that_is_named_is_told_of_every_year(Importance? least, bool isTold)
    {
        var opening = On(OccasionEvents.MissionOpened) with { Years = 7, Class = "other", Weight = 10 };

        Assert.Equal(isTold, Match.Includes(Of(new() { Importance = least }) with { Events = [OccasionEvents.MissionOpened] }, opening));
        Assert.False(Match.Includes(Of(new() { Importance = least }), opening));
    }

    [Fact]
    public void Events_of_change_are_told_only_to_somebody_who_names_them()
    {
        var signing = On(ChangeEvents.AgreementSigning) with { Subject = new("agreements", "pact") };

        Assert.False(Match.Includes(Of(new()), signing));
        Assert.True(Match.Includes(Of(new()) with { Events = [ChangeEvents.AgreementSigning] }, signing));
    }

    [Fact]
    public void A_filter_goes_by_collection_record_operation_and_classification()
    {
        var changed = On(ChangeEvents.RecordChanged) with { Subject = new("agreements", "pact"), Operation = Operation.Update, Classification = Classification.Internal };
        bool Hears(SubscriptionFilter filter) => Match.Includes(Of(filter) with { Events = [ChangeEvents.RecordChanged] }, changed);

        Assert.All(
            [
                new() { Collections = ["agreements"] }, new() { Records = ["countries/FR", "agreements/pact"] }, new() { Operations = [Operation.Update] },
                new SubscriptionFilter { Classifications = [Classification.Internal] },
            ],
            filter => Assert.True(Hears(filter)));
        Assert.All(
            [
                new() { Collections = ["countries"] }, new() { Records = ["agreements/other"] }, new() { Operations = [Operation.Delete] },
                new SubscriptionFilter { Classifications = [Classification.Public] },
            ],
            filter => Assert.False(Hears(filter)));
    }

    private static Subscription Of(SubscriptionFilter filter) => new() { Id = "desk", Channel = Channel.Email, Target = "desk@example.org", Filter = filter };

    private static Occasion On(string @event) => new() { Event = @event, Subject = new("reviewCycles", "r"), Date = new(2026, 12, 1), Title = new() { En = "R" } };
}
