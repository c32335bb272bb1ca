using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;

namespace BangGiao.Unit.Records.Collections;

public class FilterTests
{
    private static readonly RegistryView View = Registries.View(new(2026, 1, 1));
    private static readonly StoredRecord Record = Registries.Country("FR");

    [Theory]
    [InlineData("state", true)]
    [InlineData("organisation", false)]
    [InlineData("organisation,state", true)]
    public void A_code_lets_through_what_has_one_of_the_codes(string text, bool through) =>
        Assert.Equal(through, Accepts(Filter.Code("kind", "", (_, _) => (CountryKind[])[CountryKind.State]), text));

    [Theory]
    [InlineData("")]
    [InlineData("State")]
    [InlineData("state,")]
    [InlineData("state, organisation")]
    [InlineData("0")]
    [InlineData("stat")]
    public void A_code_that_is_none_is_refused(string text) => Refuses(Filter.Code("kind", "", (_, _) => (CountryKind[])[CountryKind.State]), text);

    [Fact]
    public void A_refused_code_is_told_what_is_allowed() => Assert.Equal(
        "must be one of state, organisation, territory, or several of them, separated by commas",
        Filter.Code("kind", "", (_, _) => Array.Empty<CountryKind>()).Requirements);

    [Theory]
    [InlineData("Europe", true)]
    [InlineData("europe", true)]
    [InlineData("Asia,Europe", true)]
    [InlineData("Asia", false)]
    [InlineData("Euro", false)]
    public void A_text_lets_through_what_is_exactly_one_of_the_texts(string text, bool through) =>
        Assert.Equal(through, Accepts(Filter.Text("region", "", (_, _) => ["Europe"]), text));

    [Fact]
    public void A_text_with_a_comma_in_it_can_be_asked_for() =>
        Assert.True(Accepts(Filter.Text("region", "", (_, _) => ["Korea, Republic of"]), "Korea, Republic of"));

    [Fact]
    public void A_text_that_is_missing_is_none_of_the_texts() => Assert.False(Accepts(Filter.Text("region", "", (_, _) => [null]), "Asia"));

    [Fact]
    public void An_empty_text_is_refused() => Refuses(Filter.Text("region", "", (_, _) => []), "");

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_flag_lets_through_what_is_so(string text, bool through) =>
        Assert.Equal(through, Accepts(Filter.Flag("unMember", "", (_, _) => true), text));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("True")]
    public void A_flag_that_is_neither_true_nor_false_is_refused(string text) => Refuses(Filter.Flag("unMember", "", (_, _) => true), text);

    [Theory]
    [InlineData("1973-04-12", true)]
    [InlineData("1973-04-30", true)]
    [InlineData("1973-05-01", false)]
    public void From_lets_through_what_may_lie_on_or_after_the_day(string day, bool through) =>
        Assert.Equal(through, Accepts(Filter.From("from", "", _ => [PartialDate.Parse("1973-04")]), day));

    [Theory]
    [InlineData("1973-04-12", true)]
    [InlineData("1973-04-01", true)]
    [InlineData("1973-03-31", false)]
    public void To_lets_through_what_may_lie_on_or_before_the_day(string day, bool through) =>
        Assert.Equal(through, Accepts(Filter.To("to", "", _ => [PartialDate.Parse("1973-04")]), day));

    [Theory]
    [InlineData("1973")]
    [InlineData("1973-04")]
    [InlineData("12.04.1973")]
    [InlineData("")]
    public void A_day_that_is_none_is_refused(string text) => Refuses(Filter.From("from", "", _ => []), text);

    [Theory]
    [MemberData(nameof(CollectionNames))]
    public void No_filter_takes_the_name_of_another_parameter_of_lists(string collection)
    {
        Registries.Collections.TryFind(collection, out var found);
        var names = found!.Filters.Concat(CommonFilters.Of(found)).Select(filter => filter.Name)
            .Concat(["q", "sort", "limit", "cursor", "fields", "lang", "asOf", "knownAt", "format"])
            .ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
    }

    public static TheoryData<string> CollectionNames => new(Registries.Collections.All.Select(collection => collection.Name));

    private static bool Accepts(Filter filter, string text)
    {
        Assert.True(filter.TryRead(text, out var accepts));
        return accepts(Record, View);
    }

    private static void Refuses(Filter filter, string text) => Assert.False(filter.TryRead(text, out _));
}
