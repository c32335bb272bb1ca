using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Documents;
using BangGiao.Unit.Records;
using BangGiao.Values.Dates;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Documents;

public class DocumentTests
{
    private static readonly DocumentCollection Documents = new(new OwnerState("VN"));

    private static readonly Document Good = new()
    {
        Id = "brief",
        Type = DocumentType.PolicyBrief,
        Title = new() { En = "Brief" },
        Authors = ["Nguyễn Văn A"],
        CountryIds = ["FR"],
        Topics = ["energy"],
        Language = "vi",
    };

    [Fact]
    public void A_good_document_breaks_no_rule() => Assert.Empty(Faults(Good));

    [Theory]
    [InlineData("vi", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("fil", true)]
    [InlineData("vietnamese", false)]
    [InlineData("VI", false)]
    [InlineData("vi_VN", false)]
    [InlineData("vi-", false)]
    [InlineData("", false)]
    [InlineData("vi\n", false)]
    public void A_language_is_a_tag(string tag, bool good) => Assert.Equal(
        good ? [] : ["/language must be a BCP 47 language tag: a language with an optional script and region, for example vi, en-GB or zh-Hant"],
        Faults(Good with { Language = tag }));

    [Fact]
    public void A_listed_value_is_not_blank_and_occurs_once() => Assert.Equal(
        ["/authors/0 must be 1 to 200 characters, not only white space", "/countryIds/1 repeats FR; each value may occur only once", "/topics/1 repeats energy; each value may occur only once"],
        Faults(Good with { Authors = [" "], CountryIds = ["FR", "FR"], Topics = ["energy", "energy"] }));

    [Fact]
    public void Texts_are_as_long_as_people_read() => Assert.Equal(
        ["/title/en has 501 characters; at most 500 are allowed", "/abstract/ar has 20001 characters; at most 20000 are allowed", "/topics/0 must be 1 to 200 characters, not only white space"],
        Faults(Good with { Title = new() { En = new('x', 501) }, Abstract = new() { Ar = new('x', 20_001) }, Topics = [new('x', 201)] }));

    [Fact]
    public void A_timeline_tells_what_has_a_date_and_is_about_the_country()
    {
        var view = Registries.View(new(2026, 1, 1), Registries.Country("FR"), Stored("brief", "FR", "2024-10"), Stored("draft", "FR", null), Stored("other", "VN", "2024"));

        Assert.Equal(["2024-10 document.policy_brief"], Documents.TimelineOf("FR", view).Select(entry => $"{entry.On} {entry.Event}"));
    }

    [Theory]
    [InlineData("2024-10", "2024-09-30", false)]
    [InlineData("2024-10", "2024-10-01", true)]
    [InlineData(null, "1990-01-01", true)]
    public void A_document_is_known_from_its_date_on(string? publishedOn, string day, bool known) =>
        Assert.Equal(known, Documents.IsKnownOn(Stored("brief", "FR", publishedOn), PartialDate.Parse(day).First));

    private static StoredRecord Stored(string id, string country, string? publishedOn) => Registries.Stored("documents", id, new JObject
    {
        ["type"] = "policy_brief",
        ["title"] = new JObject { ["en"] = "Brief" },
        ["countryIds"] = new JArray(country),
        ["publishedOn"] = publishedOn,
    });

    private static IEnumerable<string> Faults(Document document) => DocumentRules.Faults(document).Select(fault => $"{fault.Pointer} {fault.Detail}");
}
