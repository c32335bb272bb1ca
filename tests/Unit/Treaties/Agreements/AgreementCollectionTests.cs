using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementCollectionTests
{
    [Fact]
    public void The_registrys_own_state_needs_no_record_and_every_other_party_does()
    {
        var check = Treaty.Collection.Check(Treaty.Stored(new() { ["parties"] = new JArray("VN", "FR", "DE") }).ToJson(), null, Treaty.View());

        var fault = Assert.Single(check.Refusal!.Errors);
        Assert.Equal(("/parties/2", "refers to countries/DE, which does not exist"), (fault.Pointer, fault.Detail));
    }

    [Fact]
    public void A_status_follows_the_one_before()
    {
        var check = Change(isUndo: false);

        Assert.StartsWith("cannot change from in_force to signed", Assert.Single(check.Refusal!.Errors).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Restoring_an_older_state_needs_no_allowed_step() => Assert.Null(Change(isUndo: true).Refusal);

    [Fact]
    public void A_timeline_tells_signing_entry_into_force_and_end()
    {
        var ended = Treaty.Stored(new() { ["status"] = "terminated", ["signedOn"] = "2004-06", ["inForceOn"] = "2004-06-30", ["expiresOn"] = "2020-06-30" });

        var entries = Treaty.Collection.TimelineOf("FR", Treaty.View(ended)).Select(entry => $"{entry.On} {entry.Event}");

        Assert.Equal(["2004-06 agreement.signed", "2004-06-30 agreement.in_force", "2020-06-30 agreement.terminated"], entries);
    }

    [Fact]
    public void A_timeline_tells_no_end_that_is_to_come_or_renewed()
    {
        var renewed = Treaty.Stored(new()
        {
            ["inForceOn"] = "2004",
            ["expiresOn"] = "2020-06-30",
            ["renewal"] = new JObject { ["kind"] = "tacit", ["months"] = 12 },
        });

        var entries = Treaty.Collection.TimelineOf("FR", Treaty.View(renewed)).Select(entry => entry.Event);

        Assert.Equal(["agreement.in_force"], entries);
    }

    [Theory]
    [InlineData("status", "in_force", "tacit,undated")]
    [InlineData("status", "signed,expired", "late,over")]
    [InlineData("stale", "true", "over")]
    [InlineData("stale", "false", "late,tacit,undated")]
    [InlineData("country", "FR", "over,tacit,undated")]
    [InlineData("country", "DE", "late")]
    [InlineData("type", "protocol", "late")]
    [InlineData("level", "ministry", "late")]
    [InlineData("agency", "helps", "late,tacit")]
    [InlineData("lead", "helps", "tacit")]
    [InlineData("activity", "visit", "late")]
    [InlineData("from", "2026-01-01", "late")]
    [InlineData("to", "2011-12-31", "over,tacit")]
    [InlineData("expiringWithin", "39", "")]
    [InlineData("expiringWithin", "40", "tacit")]
    [InlineData("noticeWithin", "8", "")]
    [InlineData("noticeWithin", "9", "tacit")]
    public void A_filter_lets_through_what_it_says(string filter, string value, string ids)
    {
        var view = Treaty.View(
            Treaty.Stored(new() { ["type"] = "protocol", ["level"] = "ministry", ["parties"] = new JArray("DE"), ["status"] = "signed", ["signedOn"] = "2026-03", ["leadAgencyId"] = "leads", ["coordinatingAgencyIds"] = new JArray("helps"), ["activityId"] = "visit" }, "late"),
            Treaty.Stored(new() { ["signedOn"] = "2010", ["expiresOn"] = "2020-12-31" }, "over"),
            Treaty.Stored(new() { ["signedOn"] = "2011", ["expiresOn"] = "2020-12-31", ["leadAgencyId"] = "helps", ["renewal"] = new JObject { ["kind"] = "tacit", ["months"] = 12, ["noticeMonths"] = 1 } }, "tacit"),
            Treaty.Stored(null, "undated"));

        var found = view.All("agreements").Where(record => Accepts(filter, value)(record, view)).Select(record => record.Key.Id);

        Assert.Equal(ids, string.Join(',', found));
    }

    [Theory]
    [InlineData("expiringWithin", "-1")]
    [InlineData("expiringWithin", "1.5")]
    [InlineData("noticeWithin", "36501")]
    public void A_number_of_days_is_one(string filter, string value) =>
        Assert.False(Treaty.Collection.Filters.Single(candidate => candidate.Name == filter).TryRead(value, out _));

    [Theory]
    [InlineData("signed", "2020-05-05", "2020-05-04", false)]
    [InlineData("signed", "2020-05-05", "2020-05-05", true)]
    [InlineData("negotiating", "2027", "2020-01-01", true)]
    [InlineData("in_force", null, "2020-01-01", true)]
    public void An_agreement_is_known_from_its_first_date_on_and_one_in_negotiation_on_every_day(string status, string? signedOn, string day, bool known) =>
        Assert.Equal(known, Treaty.Collection.IsKnownOn(Treaty.Stored(new() { ["status"] = status, ["signedOn"] = signedOn }), Treaty.Day(day)));

    [Theory]
    [InlineData("2027-12-31", true)]
    [InlineData(null, false)]
    public void An_answer_ages_with_every_day_only_where_days_are_counted(string? expiresOn, bool aged)
    {
        var record = Treaty.Stored(new() { ["signedOn"] = "2020", ["inForceOn"] = "2021", ["expiresOn"] = expiresOn });

        Assert.Equal(aged, Treaty.Collection.HasAgedSince(record, Treaty.View(record), Treaty.Today.AddDays(-1)));
    }

    private static Func<StoredRecord, RegistryView, bool> Accepts(string filter, string value) =>
        Treaty.Collection.Filters.Single(candidate => candidate.Name == filter).TryRead(value, out var accepts)
            ? accepts
            : throw new ArgumentException($"{filter}={value} cannot be read.");

    private static Checked Change(bool isUndo)
    {
        var before = Treaty.Stored(new() { ["signedOn"] = "2020" });
        var after = Treaty.Stored(new() { ["signedOn"] = "2020", ["status"] = "signed" });
        return Treaty.Collection.Check(after.ToJson(), before, Treaty.View(before), isUndo);
    }
}
