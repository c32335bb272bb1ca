using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Unit.Views.Search;

public class SearchRunTests
{
    private static readonly Snapshot Some = Shelf.Of(
        Shelf.Country("FR", 1, new { en = "France", vi = "Pháp", ar = "فرنسا" }),
        Shelf.Country("DE", 2, new { en = "Germany", vi = "Đức", ar = "ألمانيا" }),
        Shelf.Country("AT", 3, new { en = "Austria", vi = "Áo" }),
        Shelf.Country("AO", 4, new { en = "Angola", vi = "Ăng-gô-la" }),
        Shelf.Country("ZZ", 5, new { en = "Hideland", vi = "Kín" }, "confidential"),
        Shelf.Agency("justice", 6, new { vi = "Bộ Tư pháp" }),
        Shelf.Document("both", 7, new { vi = "Diễn văn" }, "FR", "DE"),
        Shelf.Document("named", 8, new { vi = "Diễn văn ở Pháp" }),
        Shelf.Document("hidden", 9, new { vi = "Diễn văn khác" }, "ZZ"));

    [Theory]
    [InlineData("Pháp", "countries/FR agencies/justice documents/named documents/both")]
    [InlineData("phap", "countries/FR agencies/justice documents/named documents/both")]
    [InlineData("PHA", "countries/FR agencies/justice documents/named documents/both")]
    [InlineData("وفرنسا", "countries/FR documents/both")]
    [InlineData("duc", "countries/DE documents/both")]
    [InlineData("FR", "countries/FR documents/both")]
    [InlineData("pháp đức", "documents/both")]
    [InlineData("\"van dien\"", "")]
    [InlineData("\"dien van\" -phap", "documents/hidden")]
    [InlineData("dien van -\"o phap\"", "documents/both documents/hidden")]
    public void A_name_comes_before_a_title_and_a_title_before_the_name_of_a_country_that_a_record_is_about(string query, string found) =>
        Assert.Equal(found, string.Join(' ', Shelf.Find(Shelf.Index(Some), Shelf.View(Some), query)));

    [Fact]
    public void A_name_that_is_typed_with_its_marks_is_no_code() =>
        Assert.Equal(["countries/AT", "countries/AO"], Shelf.Find(Shelf.Index(Some), Shelf.View(Some), "Áo").Take(2));

    [Fact]
    public void The_name_of_a_hidden_country_finds_nothing_for_somebody_who_may_not_see_it()
    {
        var index = Shelf.Index(Some);

        Assert.Empty(Shelf.Find(index, Shelf.View(Some), "hideland"));
        Assert.Equal(["countries/ZZ", "documents/hidden"], Shelf.Find(index, Shelf.View(Some, Classification.Confidential, Role.Admin), "hideland"));
    }

    [Fact]
    public void A_hidden_record_changes_no_score()
    {
        var more = Shelf.Edit(Some, 2, edit => edit.Of("countries").Put(Shelf.Country("XX", 10, new { vi = "Pháp" }, "confidential")));

        var (before, after) = (Shelf.Hits(Shelf.Index(Some), Shelf.View(Some), "phap"), Shelf.Hits(Shelf.Index(more), Shelf.View(more), "phap"));

        Assert.Equal(before.Select(hit => (hit.Record.Key, hit.Score)), after.Select(hit => (hit.Record.Key, hit.Score)));
    }
}
