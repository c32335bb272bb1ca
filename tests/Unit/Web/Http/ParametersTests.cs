using BangGiao.Registry.Decisions;
using BangGiao.Unit.Records;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Unit.Web.Http;

public class ParametersTests
{
    [Fact]
    public void Every_fault_of_a_query_is_told_at_once()
    {
        var errors = Errors("?limit=x&asOf=2026&lnag=vi", parameters =>
        {
            parameters.Number("limit", 50, 1, 500);
            parameters.Day("asOf");
            parameters.Language();
        });

        Assert.Equal(["limit", "asOf", "lnag"], errors.Select(error => error.Parameter));
        Assert.Equal("must be a whole number from 1 to 500", errors[0].Detail);
        Assert.Equal("is not a parameter of this operation: did you mean 'lang'? Allowed: asOf, lang, limit", errors[2].Detail);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(" 5")]
    [InlineData("")]
    [InlineData("٥")]
    [InlineData("99999999999999999999999")]
    public void A_number_outside_its_range_is_a_fault(string number) =>
        Assert.Single(Errors($"?limit={Uri.EscapeDataString(number)}", parameters => parameters.Number("limit", 50, 1, 500)));

    [Fact]
    public void A_parameter_that_is_given_twice_is_a_fault() =>
        Assert.Equal("must be given only once", Assert.Single(Errors("?q=a&q=b", parameters => parameters.Text("q"))).Detail);

    [Fact]
    public void A_parameter_in_other_letters_is_another_parameter()
    {
        var error = Assert.Single(Errors("?LIMIT=5", parameters => parameters.Number("limit", 50, 1, 500)));

        Assert.StartsWith("is not a parameter of this operation: did you mean 'limit'?", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lang=vi", "ar", Language.Vi)]
    [InlineData("?lang=vi-VN", null, Language.Vi)]
    [InlineData("", "ar;q=0.9, fr", Language.Ar)]
    [InlineData("", null, Language.En)]
    public void The_language_is_the_parameters_then_the_headers(string query, string? header, Language expected)
    {
        var request = Registries.Request(query);
        request.Headers.AcceptLanguage = header;

        Assert.Equal(expected, new Parameters(request).Language());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("")]
    [InlineData("english")]
    public void A_language_that_is_not_ours_is_a_fault(string language) =>
        Assert.Equal("must be en, vi or ar", Assert.Single(Errors($"?lang={language}", parameters => parameters.Language())).Detail);

    [Fact]
    public void A_flag_is_true_or_false() =>
        Assert.Equal("must be true or false", Assert.Single(Errors("?dryRun=yes", parameters => parameters.Flag("dryRun"))).Detail);

    [Fact]
    public void A_choice_is_one_of_its_words() =>
        Assert.Equal("must be one of json, csv", Assert.Single(Errors("?format=xml", parameters => parameters.Choice("format", "json", "csv"))).Detail);

    private static IReadOnlyList<ParameterError> Errors(string query, Action<Parameters> read)
    {
        var parameters = new Parameters(Registries.Request(query));
        read(parameters);
        return Assert.Throws<RefusedException>(parameters.Done).Refusal!.Parameters;
    }
}
