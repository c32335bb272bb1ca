using BangGiao.Unit.Records;
using BangGiao.Web.Http;

namespace BangGiao.Unit.Web.Http;

public class AcceptedTests
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "text/csv")]
    [InlineData("text/csv, application/json", "application/json")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("text/csv; charset=UTF-8", "text/csv")]
    [InlineData("text/csv; header=present", "text/csv")]
    [InlineData("this is no media type", "application/json")]
    public void The_best_that_the_client_takes_is_chosen(string? accept, string expected)
    {
        var request = Registries.Request();
        request.Headers.Accept = accept;

        Assert.Equal(expected, Accepted.Choose(request, "application/json", "text/csv"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, image/*")]
    [InlineData("application/json;q=0, text/csv;q=0")]
    public void A_client_that_takes_nothing_on_offer_is_told_what_is(string accept)
    {
        var request = Registries.Request();
        request.Headers.Accept = accept;

        var refused = Assert.Throws<RefusedException>(() => Accepted.Choose(request, "application/json", "text/csv"));

        Assert.Equal(ProblemKind.NotAcceptable, refused.Kind);
        Assert.Contains("application/json, text/csv", refused.Message, StringComparison.Ordinal);
    }
}
