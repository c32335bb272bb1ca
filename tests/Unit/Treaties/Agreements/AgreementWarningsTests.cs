using BangGiao.Registry.Snapshots;
using BangGiao.Treaties.Agreements;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Treaties.Agreements;

public class AgreementWarningsTests
{
    private static readonly JObject Memorandum = JObject.FromObject(new { type = "memorandum", level = "ministry", title = new { vi = "Bản ghi nhớ" }, tags = new[] { "trade" }, signedOn = "2024-05-05", inForceOn = "2024-05-05" });

    [Theory]
    [InlineData("Hiệp định về thương mại", true)]
    [InlineData("HIỆP ƯỚC hữu nghị", true)]
    [InlineData("Bản ghi nhớ về việc thực hiện Hiệp định thương mại", false)]
    public void A_name_that_the_law_keeps_for_treaties_is_named_where_the_title_begins_with_it(string title, bool warns) =>
        Assert.Equal(warns ? ["NameOfATreaty"] : [], Warnings(Of("new", new { title = new { vi = title } })));

    [Fact]
    public void A_text_in_force_with_the_same_partner_and_field_overlaps_until_it_is_named_as_related()
    {
        var old = Of("old", new { title = new { vi = "Chương trình" }, signedOn = "2020-01-01", inForceOn = "2020-01-01" });

        Assert.Equal(["Overlap old"], Warnings(Of("new", new { }), old));
        Assert.Empty(Warnings(Of("new", new { relatedTo = new[] { new { relation = "replaces", agreementId = "old" } } }), old));
        Assert.Empty(Warnings(Of("new", new { tags = new[] { "culture" } }), old));
    }

    [Fact]
    public void Two_texts_of_one_kind_and_field_signed_on_one_day_may_be_one_and_an_officer_says_that_they_are_not()
    {
        var twin = Of("twin", new { title = new { vi = "Bản ghi nhớ khác" } });

        Assert.Equal(["Duplicate twin"], Warnings(Of("new", new { }), twin));
        var answered = Of("new", new { warningAnswers = new[] { new { warning = "duplicate", agreementId = "twin", answer = "Two texts" } } });
        Assert.Equal(["Duplicate twin: Two texts"], Warnings(answered, twin));
    }

    [Fact]
    public void A_memorandum_that_is_a_treaty_is_looked_at() =>
        Assert.Equal(["MemorandumAsTreaty"], Warnings(Of("new", new { regime = "treaty" })));

    private static IEnumerable<string> Warnings(StoredRecord record, params StoredRecord[] others) =>
        AgreementWarnings.Of(record.As<Agreement>(), Treaty.View([record, .. others]))
            .Select(found => $"{found.Warning} {found.Other?.Id}".TrimEnd() + (found.Answer is null ? "" : $": {found.Answer}"));

    private static StoredRecord Of(string id, object more)
    {
        var fields = (JObject)Memorandum.DeepClone();
        fields.Merge(JObject.FromObject(more), new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Replace });
        return Treaty.Stored(fields, id);
    }
}
