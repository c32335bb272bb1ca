using BangGiao.Registry.Decisions;
using BangGiao.Unit.Records;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;

namespace BangGiao.Unit.Web.Http;

public class ETagTests
{
    [Fact]
    public void The_tag_of_a_record_is_its_version() => Assert.Equal("\"57\"", ETags.OfVersion(57));

    [Fact]
    public void The_tag_of_a_view_changes_with_all_that_it_depends_on()
    {
        var tags = new[] { ETags.OfView(1, "a", "b"), ETags.OfView(2, "a", "b"), ETags.OfView(1, "a", "c"), ETags.OfView(1, "a"), ETags.OfView(1, "ab") };

        Assert.Equal(tags.Distinct(), tags);
        Assert.Equal(ETags.OfView(1, "a", "b"), ETags.OfView(1, "a", "b"));
    }

    [Theory]
    [InlineData("\"57\"", true)]
    [InlineData("W/\"57\"", true)]
    [InlineData("\"56\", \"57\"", true)]
    [InlineData("*", true)]
    [InlineData("\"5\"", false)]
    [InlineData("", false)]
    public void A_client_knows_what_it_names_weakly_too(string header, bool known) =>
        Assert.Equal(known, ETags.IsKnown(With("If-None-Match", header), "\"57\""));

    [Theory]
    [InlineData("\"57\"", 57, true)]
    [InlineData("\"56\", \"57\"", 57, true)]
    [InlineData("*", 57, true)]
    [InlineData("\"56\"", 57, false)]
    [InlineData("W/\"57\"", 57, false)]
    [InlineData("\"57-abc\"", 57, false)]
    [InlineData("\"057x\"", 57, false)]
    public void A_write_is_held_to_the_versions_that_it_names_strongly(string header, long version, bool holds)
    {
        var precondition = ETags.Precondition(With("If-Match", header));

        Assert.True(precondition.IsGiven);
        Assert.Equal(holds, precondition.Holds(version));
    }

    [Fact]
    public void Without_a_header_nothing_is_believed() => Assert.Equal(Precondition.None, ETags.Precondition(new DefaultHttpContext().Request));

    [Fact]
    public void A_star_of_If_None_Match_says_that_there_is_no_record() =>
        Assert.True(ETags.Precondition(With("If-None-Match", "*")).MustNotExist);

    [Theory]
    [InlineData("If-Match")]
    [InlineData("If-None-Match")]
    public void A_tag_without_quotes_is_told_what_it_lacks(string header)
    {
        var refused = Assert.Throws<RefusedException>(() => ETags.Precondition(With(header, "57")));

        Assert.Equal(ProblemKind.Malformed, refused.Kind);
        Assert.Contains(header, refused.Message, StringComparison.Ordinal);
    }

    private static HttpRequest With(string header, string value)
    {
        var request = Registries.Request();
        request.Headers[header] = value;
        return request;
    }
}
