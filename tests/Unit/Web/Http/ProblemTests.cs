using BangGiao.Registry.Decisions;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Web.Http;

public class ProblemTests
{
    public static TheoryData<ProblemKind> Kinds => new(Enum.GetValues<ProblemKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_refusal_is_a_problem_with_all_members(ProblemKind kind)
    {
        var problem = Problem.Of(kind, "Why.", Http());

        Assert.Equal(["type", "title", "status", "detail", "instance", "traceId", "errors"], problem.Properties().Select(member => member.Name));
        // The caller is not at fault when the tenant cannot be reached, or a newer version of the app has raised the format, or the renderer fails.
        var (least, most) = kind is ProblemKind.IdentityUnavailable or ProblemKind.LaterFormat or ProblemKind.RendererUnavailable ? (503, 503) : (400, 499);
        Assert.InRange((int)problem["status"]!, least, most);
        Assert.Matches("^urn:bang-giao:problem:[a-z-]+$", (string)problem["type"]!);
        Assert.Equal("/api/v1/countries/%C4%91", (string)problem["instance"]!);
    }

    [Fact]
    public void Every_sort_of_problem_has_a_type_of_its_own()
    {
        var types = Enum.GetValues<ProblemKind>().Select(kind => Problem.Of(kind, "", Http()))
            .Append(Problem.Fault(Http()))
            .Append(Problem.Unavailable(Http()))
            .Select(problem => (string)problem["type"]!)
            .ToList();

        Assert.Equal(types.Distinct(), types);
    }

    [Fact]
    public void A_fault_and_an_outage_have_all_members_too() => Assert.All(
        new[] { Problem.Fault(Http()), Problem.Unavailable(Http()) },
        problem => Assert.Equal(["type", "title", "status", "detail", "instance", "traceId", "errors"], problem.Properties().Select(member => member.Name)));

    [Fact]
    public void Faults_of_the_body_have_pointers_and_those_of_the_query_have_names()
    {
        var problem = Problem.Of(
            new Refusal(RefusalKind.Malformed, "") { Errors = [new("/name", "is required")], Parameters = [new("limit", "must be a number")] }, Http());

        Assert.True(JToken.DeepEquals(
            JToken.Parse("""[{ "pointer": "/name", "detail": "is required" }, { "parameter": "limit", "detail": "must be a number" }]"""), problem["errors"]));
    }

    [Fact]
    public void Of_very_many_faults_the_first_hundred_are_told()
    {
        var errors = Enumerable.Range(0, 5000).Select(index => new BangGiao.Values.Json.FieldError($"/{index}", "is not a field")).ToList();

        var problem = Problem.Of(new Refusal(RefusalKind.Malformed, "See the errors.") { Errors = errors }, Http());

        Assert.Equal(100, ((JArray)problem["errors"]!).Count);
        Assert.Equal("See the errors. The first 100 of 5000 errors are listed.", (string)problem["detail"]!);
    }

    private static DefaultHttpContext Http()
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/api/v1/countries/đ";
        return http;
    }
}
