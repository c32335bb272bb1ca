using BangGiao.Relations.Countries;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Languages;
using Microsoft.VisualBasic.FileIO;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Relations.Countries;

public class RegionNamesTests
{
    [Theory]
    [InlineData("South-eastern Asia", Language.En, "South-eastern Asia")]
    [InlineData("South-eastern Asia", Language.Vi, "Đông Nam Á")]
    [InlineData("South-eastern Asia", Language.Ar, "جنوب شرق آسيا")]
    [InlineData("The far side", Language.Vi, "The far side")]
    public void A_region_has_its_name_in_the_language_and_another_word_stays(string region, Language language, string name) =>
        Assert.Equal(name, RegionNames.In(region, language));

    [Fact]
    public void Every_region_of_the_shipped_countries_has_names()
    {
        using var table = new TextFieldParser(Path.Combine(Sources.Root, "data", "countries.csv")) { Delimiters = [","] };
        var header = table.ReadFields()!;
        var columns = new[] { Array.IndexOf(header, "region"), Array.IndexOf(header, "subregion") };
        var used = new HashSet<string>(StringComparer.Ordinal);
        while (table.ReadFields() is { } cells)
            used.UnionWith(columns.Select(column => cells[column]).Where(name => name.Length > 0));

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(RegionNames.Known));
    }

    [Theory]
    [InlineData("en", Language.En)]
    [InlineData("vi", Language.Vi)]
    [InlineData("ar", Language.Ar)]
    public void The_dashboard_calls_the_regions_the_same(string tag, Language language)
    {
        var messages = JObject.Parse(File.ReadAllText(Path.Combine(Sources.Root, "dashboard/src/shared/i18n/messages", $"{tag}.json")));
        var regions = messages.Properties().Where(message => message.Name.StartsWith("region.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(regions);
        Assert.All(regions, message => Assert.Equal((string?)message.Value, RegionNames.In(message.Name["region.".Length..], language)));
    }
}
