using BangGiao.Views.SavedViews;

namespace BangGiao.Unit.Views.SavedViews;

public sealed class SavedViewQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("status=in_force&sort=-signedOn&columns=title%2Ctype")]
    [InlineData("q=")]
    [InlineData("asOf=2020-01-01")]
    public void A_list_is_chosen_by_parameters_that_occur_once(string query) => Assert.True(SavedViewQuery.IsQuery(query));

    [Theory]
    [InlineData("?status=in_force")]
    [InlineData("status")]
    [InlineData("=x")]
    [InlineData("status=a&status=b")]
    [InlineData("status=a&&q=b")]
    [InlineData("a b=c")]
    [InlineData("https://example.org/?q=a")]
    [InlineData("q=a#b")]
    [InlineData("q=a\nb")]
    [InlineData("lang=vi")]
    [InlineData("saved=other")]
    [InlineData("cursor=x")]
    public void Anything_else_is_no_query(string query) => Assert.False(SavedViewQuery.IsQuery(query));

    [Fact]
    public void A_query_has_bounds()
    {
        Assert.True(SavedViewQuery.IsQuery("q=" + new string('a', SavedViewQuery.MaxLength - 2)));
        Assert.False(SavedViewQuery.IsQuery("q=" + new string('a', SavedViewQuery.MaxLength - 1)));
        Assert.True(SavedViewQuery.IsQuery(Parameters(SavedViewQuery.MostParameters)));
        Assert.False(SavedViewQuery.IsQuery(Parameters(SavedViewQuery.MostParameters + 1)));
    }

    [Fact]
    public void Every_value_but_the_names_of_fields_may_be_an_id() =>
        Assert.Equal(["FR", "DE", "FR,DE", "min-a"], SavedViewQuery.ValuesOf("country=FR%2CDE&lead=min-a&sort=-signedOn&columns=title,type"));

    private static string Parameters(int count) => string.Join('&', Enumerable.Range(0, count).Select(number => $"p{number}=1"));
}
