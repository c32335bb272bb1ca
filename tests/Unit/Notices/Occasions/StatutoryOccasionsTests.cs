using BangGiao.Notices.Occasions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using Newtonsoft.Json.Linq;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class StatutoryOccasionsTests
{
    private static readonly StoredRecord[] Rules =
    [
        Rule("copy", new { from = new[] { "signed" }, done = "deposited", days = 15 }),
        Rule("portal", new { from = new[] { "signed" }, done = "published", days = 15 }),
        Rule("powers", new { from = new[] { "signed" }, done = "full_powers_asked", days = -5 }),
    ];

    [Fact]
    public void Duties_of_an_agreement_on_one_day_are_one_deadline_and_those_before_signing_have_their_own()
    {
        var occasions = In(2026, 2026, [.. Rules, Agreement(new { type = "memorandum", status = "signed", signedOn = "2026-02-06", leadAgencyId = "lead" })]);

        Assert.Equal(["2026-02-01 agreement.duty", "2026-02-21 agreement.duty"], occasions.Select(occasion => $"{occasion.Date:yyyy-MM-dd} {occasion.Event}"));
        Assert.Equal("Due by law: copy; portal (Agreement)", occasions[1].Title.En);
        Assert.Equal(["lead"], occasions[1].AgencyIds);
    }

    [Fact]
    public void A_duty_that_is_done_in_time_is_not_due() => Assert.Equal(
        ["2026-02-21 agreement.duty"],
        Lines(2026, 2026, [Rules[0], Rules[1], Agreement(new { type = "memorandum", status = "signed", signedOn = "2026-02-06", procedure = new { depositedOn = "2026-02-20", publishedOn = "2026-02-22" } })]));

    [Fact]
    public void A_yearly_report_is_due_each_year_and_concerns_every_agency()
    {
        var report = Rule("report", new { yearlyOn = "11-15", validFrom = "2026-01-01" });

        Assert.Equal(["2026-11-15 report.due", "2027-11-15 report.due"], Lines(2025, 2027, report));
        var view = Registries.View(new(2026, 1, 1), report);
        Assert.Single(new OccasionScope { AgencyIds = ["any"] }.In(In(2026, 2026, report), view));
        Assert.Empty(new OccasionScope { CountryIds = ["FR"] }.In(In(2026, 2026, report), view));
    }

    private static StoredRecord Rule(string id, object fields)
    {
        var body = JObject.FromObject(new { title = new { en = id }, law = "70/2020/QH14", article = "1", regime = "international_agreement", bearer = "lead", reading = "read" });
        body.Merge(JObject.FromObject(fields));
        return Registries.Stored("deadlineRules", id, body);
    }
}
