using BangGiao.Treaties.Agreements;
using static BangGiao.Treaties.Agreements.AgreementStatus;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementPipelineTests
{
    private static readonly AgreementPipeline Pipeline = new(Treaty.Today,
    [
        Treaty.With(Negotiating) with { Id = "talks" },
        Treaty.With(Signed, "2026-01-10", "2026-02-01") with { Id = "late" },
        Treaty.With(InForce, "2020", "2021", "2027-02-28", Treaty.Tacit(12, 3)) with { Id = "soon", Parties = ["VN", "FR", "DE"] },
        Treaty.With(InForce, "2020", "2021", "2027-11-21", Treaty.Tacit(12, 0)) with { Id = "next-year" },
        Treaty.With(InForce, "2010", "2011", "2020-12-31") with { Id = "over" },
    ]);

    [Theory]
    [InlineData(StandingStatus.Negotiating, 1)]
    [InlineData(StandingStatus.Signed, 0)]
    [InlineData(StandingStatus.InForce, 3)]
    [InlineData(StandingStatus.Expired, 1)]
    public void Agreements_are_counted_as_they_stand_on_the_day(StandingStatus status, int count) =>
        Assert.Equal(count, Pipeline.ByStatus[status]);

    [Fact]
    public void Every_agreement_has_one_status() => Assert.Equal(Pipeline.Total, Pipeline.ByStatus.Values.Sum());

    [Fact]
    public void The_pipeline_counts_agreements_whose_dates_have_overtaken_their_status() => Assert.Equal(2, Pipeline.Stale);

    [Theory]
    [InlineData(98, 0)]
    [InlineData(99, 1)]
    [InlineData(364, 1)]
    [InlineData(365, 2)]
    public void Terms_that_end_within_the_days_are_counted(int days, int count) => Assert.Equal(count, Pipeline.ExpiringWithin(days));

    [Fact]
    public void Deadlines_come_first_to_last_and_notice_before_its_end() => Assert.Equal(
        ["2026-11-28 notice soon 7", "2027-02-28 expiry soon 99", "2027-11-21 notice next-year 365", "2027-11-21 expiry next-year 365"],
        Pipeline.Deadlines(365).Select(deadline => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{deadline.On:yyyy-MM-dd} {BangGiao.Values.Json.CodeName.Of(deadline.Kind)} {deadline.Agreement.Id} {deadline.Days}")));

    [Fact]
    public void Of_what_belongs_to_several_each_has_its_part() => Assert.Equal(
        ["FR 5", "VN 5", "DE 1"], Pipeline.By(agreement => agreement.Parties).Select(group => $"{group.Key} {group.Part.Total}"));
}
