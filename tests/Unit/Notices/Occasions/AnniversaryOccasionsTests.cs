using BangGiao.Notices.Events;
using BangGiao.Unit.Relations.Missions;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class AnniversaryOccasionsTests
{
    [Theory]
    [InlineData("1973-04-12", "2023-04-12 relations.established 50 round")]
    [InlineData("1973-04", null)]
    [InlineData("1973", null)]
    public void Only_a_day_that_is_known_to_the_day_returns(string on, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Lines(2023, 2023, Country("FR", ("established", on))));

    [Fact]
    public void While_relations_are_broken_off_there_is_nothing_to_keep() => Assert.Equal(
        ["1977-06-24 relations.established 10 round", "1980-06-24 relations.established 13 other"],
        Lines(1977, 1980, Country("KH", ("established", "1967-06-24"), ("interrupted", "1977-12-31"), ("resumed", "1979-08-01"))));

    [Fact]
    public void The_first_establishment_counts_and_no_resumption_begins_anew() => Assert.Equal(
        ["2000-05-01 relations.established 10 round"],
        Lines(2000, 2000, Country("XA", ("established", "1990-05-01"), ("interrupted", "1992-01-01"), ("liaison", "1993-01-01"), ("established", "1995-02-02"))));

    [Fact]
    public void A_first_establishment_of_which_only_the_year_is_known_has_no_day_and_lends_it_to_no_later_one() => Assert.Empty(
        Lines(2000, 2000, Country("XA", ("established", "1990"), ("interrupted", "1992-01-01"), ("liaison", "1993-01-01"), ("established", "1995-02-02"))));

    [Fact]
    public void A_step_that_ended_is_kept_no_more() =>
        Assert.Equal(["2023-09-25 partnership.step 10 round"], Lines(2023, 2024, Step("2013-09-25", "2023-09-25")));

    [Fact]
    public void A_step_that_a_later_one_has_taken_the_place_of_is_kept_on() => Assert.Equal(
        ["2025-09-25 partnership.step 12 other", "2025-10-07 partnership.step 1 other"],
        Lines(2025, 2025, Step("2013-09-25"), Step("2024-10-07", level: "comprehensive_strategic", id: "fr-later")));

    [Theory]
    [InlineData("in_force", null, 1)]
    [InlineData("signed", null, 1)]
    [InlineData("suspended", null, 1)]
    [InlineData("terminated", null, 0)]
    [InlineData("expired", "2022-12-31", 0)]
    [InlineData("in_force", "2022-12-31", 0)]
    [InlineData("in_force", "2023-12-31", 1)]
    public void A_signing_is_kept_while_the_agreement_binds(string status, string? expiresOn, int kept) =>
        Assert.Equal(kept, In(2023, 2023, Agreement(new { signedOn = "2013-05-05", status, expiresOn })).Count(occasion => occasion.Event == OccasionEvents.AgreementSigned));

    [Fact]
    public void Talks_have_nothing_to_keep() => Assert.Empty(In(2023, 2033, Agreement(new { status = "negotiating" })));

    [Theory]
    [InlineData(null, 1)]
    [InlineData("2027-04-29", 1)]
    [InlineData("2027-04-28", 0)]
    public void An_opening_is_kept_while_the_mission_is_open(string? closedOn, int kept) =>
        Assert.Equal(kept, In(2027, 2027, Embassy.Stored("emb-fr", "FR", "1977-04-29", closedOn: closedOn)).Count);

    [Fact]
    public void Titles_are_in_three_languages_and_name_the_country_first()
    {
        var occasion = In(2023, 2023, Embassy.State("FR", establishedOn: "1973-04-12")).Single();

        Assert.Equal("FR: 50th anniversary of diplomatic relations", occasion.Title.En);
        Assert.Equal("FR: kỷ niệm 50 năm thiết lập quan hệ ngoại giao", occasion.Title.Vi);
        Assert.Equal("FR: الذكرى الـ50 لإقامة العلاقات الدبلوماسية", occasion.Title.Ar);
    }

    [Fact]
    public void An_id_stands_in_an_address_as_it_is()
    {
        var occasion = In(2023, 2023, Country("FR", ("established", "1973-04-12"))).Single();

        Assert.Equal("relations.established:countries:FR:2023-04-12", occasion.Id);
        Assert.Equal([365, 180, 90, 30, 7, 0], occasion.LeadDays);
    }

    [Fact]
    public void The_registry_s_own_state_is_no_partner() =>
        Assert.Equal(["FR"], In(2023, 2023, Agreement(new { signedOn = "2013-05-05" })).Single().CountryIds);

    [Fact]
    public void An_opening_concerns_the_host_and_every_state_that_the_mission_is_accredited_to()
    {
        var occasion = In(2027, 2027, Embassy.Stored("emb-fr", "FR", "1977-04-29", accreditedTo: ["MC", "AD"])).Single();

        Assert.Equal(["FR", "MC", "AD"], occasion.CountryIds);
        Assert.StartsWith("Embassy, FR, FR: ", occasion.Title.En, StringComparison.Ordinal);
    }
}
