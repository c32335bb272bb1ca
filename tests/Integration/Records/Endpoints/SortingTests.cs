using BangGiao.Integration.Support;
using BangGiao.Values.Languages;

namespace BangGiao.Integration.Records.Endpoints;

[Collection(ShippedData.Name)]
public sealed class SortingTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("en", Language.En)]
    [InlineData("vi", Language.Vi)]
    [InlineData("ar", Language.Ar)]
    public async Task Names_sort_by_the_collation_of_the_language(string tag, Language language)
    {
        var names = await NamesAsync($"countries?sort=name&lang={tag}&limit=500", tag);

        Assert.Equal(names.Order(Collation.For(language)), names);
    }

    [Fact]
    public async Task In_Vietnamese_the_letter_đ_comes_after_all_of_d()
    {
        var names = await NamesAsync("countries?sort=name&lang=vi&limit=500", "vi");

        Assert.True(names.IndexOf("Dominica") < names.IndexOf("Đan Mạch"));
        Assert.True(names.IndexOf("Đức") < names.IndexOf("Ecuador"));
        Assert.True(names.IndexOf("Campuchia") < names.IndexOf("Chile"));
    }

    [Fact]
    public async Task Names_are_what_countries_are_sorted_by_when_nobody_asks() =>
        Assert.Equal(await IdsAsync("countries?limit=500&sort=name"), await IdsAsync("countries?limit=500"));

    [Fact]
    public async Task Steps_are_sorted_by_their_dates_when_nobody_asks()
    {
        var list = await shipped.Client.GetJsonAsync("partnerships?limit=500");

        var dates = list["items"]!.Select(item => BangGiao.Values.Dates.PartialDate.Parse((string)item["effectiveOn"]!)).ToList();

        Assert.Equal(dates.Order(), dates);
        Assert.Equal("cu-1960-12-02", list.Ids()[0]);
    }

    [Fact]
    public async Task A_record_without_a_value_comes_last_in_both_orders()
    {
        var up = await ValuesAsync("countries?sort=partnership.since&limit=500&asOf=2025-12-31&fields=partnership.since");
        var down = await ValuesAsync("countries?sort=-partnership.since&limit=500&asOf=2025-12-31&fields=partnership.since");

        var without = up.Count(value => value is null);
        Assert.InRange(without, 1, 195);
        Assert.All(up.TakeLast(without).Concat(down.TakeLast(without)), Assert.Null);
        Assert.Equal(up.SkipLast(without).Order(), up.SkipLast(without));
        Assert.Equal(down.SkipLast(without).OrderDescending(), down.SkipLast(without));
    }

    [Fact]
    public async Task Levels_sort_low_to_high()
    {
        var list = await shipped.Client.GetJsonAsync("countries?sort=partnership.level&limit=500&asOf=2025-12-31&fields=partnership.level");

        var levels = list["items"]!.Select(item => (string?)item.SelectToken("partnership.level")).OfType<string>().Distinct();

        Assert.Equal(["comprehensive", "strategic", "comprehensive_strategic", "special"], levels);
    }

    [Fact]
    public async Task Further_fields_sort_what_the_first_holds_equal()
    {
        var list = await shipped.Client.GetJsonAsync("countries?sort=region,-relations.establishedOn&limit=500&fields=region,relations.establishedOn&kind=state");

        var keys = list["items"]!.Select(item => ((string)item["region"]!, (string)item["relations"]!["establishedOn"]!)).ToList();

        Assert.Equal(keys.OrderBy(key => key.Item1, StringComparer.Ordinal).ThenByDescending(key => key.Item2, StringComparer.Ordinal), keys);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("-id")]
    [InlineData("version")]
    [InlineData("-updatedAt,name")]
    [InlineData("name.vi")]
    [InlineData("unMember")]
    [InlineData("relations.status")]
    [InlineData("source.url")]
    public async Task Every_order_has_every_record(string sort)
    {
        var ids = await IdsAsync($"countries?limit=500&sort={sort}");

        Assert.Equal(199, ids.Distinct().Count());
    }

    [Fact]
    public async Task Descending_ids_are_ascending_ids_from_behind() =>
        Assert.Equal((await IdsAsync("countries?limit=500&sort=id")).Reverse(), await IdsAsync("countries?limit=500&sort=-id"));

    private async Task<IReadOnlyList<string>> IdsAsync(string path) => (await shipped.Client.GetJsonAsync(path)).Ids();

    private async Task<List<string>> NamesAsync(string path, string tag) =>
        [.. (await shipped.Client.GetJsonAsync(path))["items"]!.Select(item => (string)item["name"]![tag]!)];

    private async Task<List<string?>> ValuesAsync(string path) =>
        [.. (await shipped.Client.GetJsonAsync(path))["items"]!.Select(item => (string?)item.SelectToken("partnership.since"))];
}
