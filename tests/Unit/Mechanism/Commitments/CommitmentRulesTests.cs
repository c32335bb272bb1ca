using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Mechanism.Commitments;

public class CommitmentRulesTests
{
    private static readonly DateOnly Today = new(2025, 9, 2);

    private static readonly CommitmentCollection Commitments = new(new OwnerState("VN"));

    [Fact]
    public void A_commitment_that_says_the_least_is_good() => Assert.Empty(Faults("{}"));

    [Theory]
    [InlineData("""{ "madeOn": "2025-06", "dueOn": "2025-05-31" }""", "/dueOn", "must not be before madeOn, 2025-06")]
    [InlineData("""{ "reviewEveryMonths": 0 }""", "/reviewEveryMonths", "must be a whole number from 1 to 60")]
    [InlineData("""{ "reviewEveryMonths": 61 }""", "/reviewEveryMonths", "must be a whole number from 1 to 60")]
    [InlineData("""{ "countryIds": ["FR", "FR"] }""", "/countryIds/1", "repeats FR")]
    [InlineData("""{ "coordinatingAgencyIds": ["help", "help"] }""", "/coordinatingAgencyIds/1", "repeats help")]
    [InlineData("""{ "coordinatingAgencyIds": ["help", "lead"] }""", "/coordinatingAgencyIds/1", "must not be the lead agency, lead")]
    [InlineData("""{ "leadAgencyId": "nobody" }""", "/leadAgencyId", "refers to agencies/nobody, which does not exist")]
    [InlineData("""{ "countryIds": ["XX"] }""", "/countryIds/0", "refers to countries/XX, which does not exist")]
    public void A_commitment_that_breaks_a_rule_is_pointed_at(string fields, string pointer, string detail) =>
        Assert.Equal([(pointer, detail)], Faults(fields));

    [Theory]
    [InlineData("""{ "madeOn": "2025-06-15", "dueOn": "2025-06" }""")]
    [InlineData("""{ "madeOn": "2025", "dueOn": "2025-03" }""")]
    [InlineData("""{ "reviewEveryMonths": 60, "countryIds": ["FR", "VN"], "coordinatingAgencyIds": ["help"] }""")]
    public void Dates_that_may_be_in_order_and_the_owner_among_the_countries_are_good(string fields) => Assert.Empty(Faults(fields));

    [Theory]
    [InlineData("""{ "on": "2025-09-03" }""", "/on", "must not be after today, 2025-09-02")]
    [InlineData("""{ "on": "2024-12-31" }""", "/on", "must not be before madeOn, 2025")]
    [InlineData("""{ "by": " " }""", "/by", "must be 1 to 200 characters, not only white space")]
    [InlineData("""{ "progress": -1 }""", "/progress", "must be from 0 to 100")]
    [InlineData("""{ "progress": 101 }""", "/progress", "must be from 0 to 100")]
    [InlineData("""{ "progress": 100 }""", "/progress", "must be below 100 for the status limited: only complete has 100")]
    [InlineData("""{ "status": "not_started", "progress": 1 }""", "/progress", "must be 0 or left out for the status not_started")]
    [InlineData("""{ "status": "complete", "progress": 99, "evidence": [{ "url": "https://example.org" }] }""", "/progress", "must be 100 or left out for the status complete")]
    [InlineData("""{ "status": "substantial" }""", "/evidence", "is required for the status substantial: give an attachment of the commitment, or an http or https address")]
    [InlineData("""{ "status": "complete" }""", "/evidence", "is required for the status complete: give an attachment of the commitment, or an http or https address")]
    [InlineData("""{ "evidence": [{}] }""", "/evidence/0", "must have either attachmentId or url, but not both")]
    [InlineData("""{ "evidence": [{ "attachmentId": "file", "url": "https://example.org" }] }""", "/evidence/0", "must have either attachmentId or url, but not both")]
    [InlineData("""{ "evidence": [{ "attachmentId": "other" }] }""", "/evidence/0/attachmentId", "must be the id of an attachment of this commitment: add the file first")]
    [InlineData("""{ "evidence": [{ "url": "/minutes" }] }""", "/evidence/0/url", "must be an absolute http or https address of at most 2000 characters")]
    [InlineData("""{ "evidence": [{ "url": "ftp://example.org" }] }""", "/evidence/0/url", "must be an absolute http or https address of at most 2000 characters")]
    public void A_review_that_breaks_a_rule_is_pointed_at(string review, string pointer, string detail) =>
        Assert.Equal([($"/reviews/0{pointer}", detail)], Faults(WithReviews(review)));

    [Theory]
    [InlineData("""{ "on": "2025-09-02" }""")]
    [InlineData("""{ "on": "2025-01-01", "status": "not_started", "progress": 0 }""")]
    [InlineData("""{ "status": "complete", "progress": 100, "evidence": [{ "attachmentId": "file" }] }""")]
    [InlineData("""{ "status": "substantial", "progress": 99, "evidence": [{ "url": "https://example.org", "note": "page 3" }] }""")]
    public void A_review_of_today_or_before_with_what_shows_it_is_good(string review) => Assert.Empty(Faults(WithReviews(review)));

    [Fact]
    public void Texts_have_lengths_that_somebody_reads()
    {
        var review = $$"""{ "note": "{{new string('a', 4001)}}", "evidence": [{ "url": "https://example.org", "note": "{{new string('a', 1001)}}" }] }""";

        Assert.Equal(["/reviews/0/note", "/reviews/0/evidence/0/note"], Faults(WithReviews(review)).Select(fault => fault.Pointer));
    }

    [Fact]
    public void A_status_that_cannot_follow_is_pointed_at_with_what_can() => Assert.Equal(
        [("/reviews/1/status", "cannot be not_started: after limited a claim may be limited, substantial, complete, suspended or cancelled")],
        Faults(WithReviews("""{ "on": "2025-03-01" }""", """{ "on": "2025-04-01", "status": "not_started" }""")));

    [Fact]
    public void Voices_follow_themselves_and_not_each_other() => Assert.Empty(
        Faults(WithReviews("""{ "on": "2025-03-01" }""", """{ "on": "2025-04-01", "voice": "assessment", "status": "not_started" }""")));

    [Fact]
    public void A_review_that_comes_late_must_fit_before_the_one_that_follows_it() => Assert.Equal(
        [("/reviews/1/status", "cannot be cancelled before the limited of 2025-04-01: after cancelled no further claim is possible until an assessment reopens the commitment")],
        Faults(WithReviews("""{ "on": "2025-04-01" }""", """{ "on": "2025-03-01", "status": "cancelled" }""")));

    [Theory]
    [InlineData("2025-03-15", "limited", true)]
    [InlineData("2025-03-15", "cancelled", false)]
    [InlineData("2025-02-01", "limited", false)]
    [InlineData("2025-05-01", "limited", false)]
    public void After_a_commitment_was_given_up_its_agency_reports_again_once_the_ministry_reopens_it(string assessedOn, string status, bool good)
    {
        var faults = Faults(WithReviews(
            """{ "on": "2025-03-01", "status": "cancelled" }""", $$"""{ "on": "{{assessedOn}}", "voice": "assessment", "status": "{{status}}" }""", """{ "on": "2025-04-01" }"""));

        Assert.Equal(good, faults.Count == 0);
    }

    [Theory]
    [InlineData("""[{ "on": "2025-03-01" }]""", "/reviews", "must contain the 2 existing reviews: new reviews are added at the end")]
    [InlineData("""[]""", "/reviews", "must contain the 2 existing reviews: new reviews are added at the end")]
    [InlineData("""[{ "on": "2025-03-01" }, { "on": "2025-04-01", "note": "x" }]""", "/reviews/1", "must not be changed: it is the review of 2025-04-01; add a new review to correct it")]
    [InlineData("""[{ "on": "2025-03-02" }, { "on": "2025-04-01" }]""", "/reviews/0", "must not be changed: it is the review of 2025-03-01; add a new review to correct it")]
    public void A_review_that_was_said_stays(string reviews, string pointer, string detail)
    {
        var before = Stored(WithReviews("""{ "on": "2025-03-01" }""", """{ "on": "2025-04-01" }"""));

        Assert.Equal([(pointer, detail)], Faults(WithReviews([.. JArray.Parse(reviews).Select(review => review.ToString())]), before));
    }

    [Fact]
    public void Reviews_are_added_at_the_end()
    {
        var before = Stored(WithReviews("""{ "on": "2025-03-01" }"""));

        Assert.Empty(Faults(WithReviews("""{ "on": "2025-03-01" }""", """{ "on": "2025-04-01" }"""), before));
    }

    [Fact]
    public void An_older_state_with_fewer_reviews_can_be_brought_back()
    {
        var before = Stored(WithReviews("""{ "on": "2025-03-01" }""", """{ "on": "2025-04-01" }"""));
        var older = Stored(WithReviews("""{ "on": "2025-03-01" }"""));

        var check = Commitments.Check(older.ToJson(), before, View(before), isUndo: true);

        Assert.Null(check.Refusal);
    }

    [Fact]
    public void The_making_cannot_be_moved_behind_what_was_said_of_it()
    {
        var before = Stored(WithReviews("""{ "on": "2025-03-01" }"""));
        var moved = WithReviews("""{ "on": "2025-03-01" }""");
        moved["madeOn"] = "2025-03-02";

        Assert.Equal([("/madeOn", "must not be after 2025-03-01, the day of a review")], Faults(moved, before));
    }

    [Fact]
    public void A_review_of_another_instances_tomorrow_does_not_keep_its_record_from_being_changed()
    {
        var before = Stored(WithReviews("""{ "on": "2025-09-03" }"""));

        Assert.Empty(Faults(WithReviews("""{ "on": "2025-09-03" }"""), before));
    }

    [Fact]
    public void The_flag_is_stored_as_it_was_judged()
    {
        var made = Commitments.Check(Stored(new JObject()).ToJson(), null, View());

        Assert.Equal((false, "gate"), ((bool?)made.Body!["verifiable"], (string?)made.Body["verifiableBy"]));
    }

    private static IReadOnlyList<(string Pointer, string Detail)> Faults(string fields) => Faults(JObject.Parse(fields));

    private static IReadOnlyList<(string Pointer, string Detail)> Faults(JObject fields, StoredRecord? before = null)
    {
        var check = Commitments.Check(Stored(fields).ToJson(), before, View([.. before is null ? (StoredRecord[])[] : [before]]));
        return [.. (check.Refusal?.Errors ?? []).Select(error => (error.Pointer, error.Detail))];
    }

    private static RegistryView View(params StoredRecord[] records) =>
        Registries.View(Today, [.. records, Registries.Country("FR"), Agency("lead"), Agency("help")]);

    private static StoredRecord Agency(string id) =>
        Registries.Stored("agencies", id, new JObject { ["kind"] = "ministry", ["name"] = new JObject { ["en"] = id } });

    private static StoredRecord Stored(JObject fields)
    {
        var body = JObject.Parse("""{ "title": { "en": "Open the bridge" }, "leadAgencyId": "lead", "madeOn": "2025", "attachments": [] }""");
        body["attachments"] = new JArray(new JObject
        {
            ["id"] = "file",
            ["name"] = "minutes.pdf",
            ["size"] = 1,
            ["contentType"] = "application/pdf",
            ["sha256"] = new string('0', 64),
            ["addedAt"] = "2025-02-01T00:00:00Z",
            ["addedBy"] = "me",
        });
        body.Merge(fields, new() { MergeArrayHandling = MergeArrayHandling.Replace });
        return Registries.Stored("commitments", "c1", body);
    }

    private static JObject WithReviews(params string[] reviews) => new()
    {
        ["reviews"] = new JArray(reviews.Select(review =>
        {
            var said = JObject.Parse("""{ "on": "2025-03-01", "by": "lead", "voice": "claim", "status": "limited" }""");
            said.Merge(JObject.Parse(review));
            return said;
        })),
    };
}
