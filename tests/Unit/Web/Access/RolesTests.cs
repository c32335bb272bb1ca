using BangGiao.Unit.Web.Routes;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Unit.Web.Access;

public class RolesTests
{
    private static readonly string[] Writing = ["POST", "PUT", "PATCH", "DELETE"];

    // The Model Context Protocol uses POST, and its tools only read.
    private static readonly string[] ReadingByPost = ["mcp"];

    // A person writes subscriptions of his or her own and no others, and anybody with the token of a letter confirms the address that it went to.
    private static readonly string[] OfOnesOwn =
    [
        "api/v1/mySubscriptions", "api/v1/mySubscriptions/{id}", "api/v1/mySubscriptions/{id}/confirmation", "api/v1/mySubscriptions/confirm",
        "api/v1/savedViews", "api/v1/savedViews/{id}", "api/v1/lastLook", "api/v1/lastLook/opened", "api/v1/lastLook/seen",
        // Comments are for all who read what is internal, and who gives records to others is decided by a rule.
        "api/v1/{collection}/{id}/comments", "api/v1/comments/{id}", "api/v1/{collection}/{id}/assignment", "api/v1/bell/read",
    ];

    [Fact]
    public void Every_function_says_who_may_call_it() =>
        Assert.All(HttpFunction.All, function => Assert.NotEqual("nobody", function.Access));

    [Fact]
    public void No_function_is_both_open_and_closed() => Assert.All(HttpFunction.All, function =>
        Assert.False(function.Method.IsDefined(typeof(OpenAttribute), false) && function.Method.IsDefined(typeof(RequiresAttribute), false), function.Name));

    [Fact]
    public void Whatever_writes_needs_an_editor_or_a_right_given_by_name()
    {
        var roles = new FunctionRoles();
        Role[] writers = [Role.Reporter, Role.Assessor, Role.Editor, Role.Admin];

        Assert.All(
            HttpFunction.All.Where(function => function.Methods.Intersect(Writing).Any() && !ReadingByPost.Contains(function.Route) && !OfOnesOwn.Contains(function.Route)),
            function => Assert.True(!roles.IsOpen(function.Name) && roles.Of(function.Name) is { Count: > 0 } of && of.All(writers.Contains), function.Name));
    }

    [Fact]
    public void A_function_that_is_not_known_is_nobodys()
    {
        var roles = new FunctionRoles();

        Assert.False(roles.IsOpen("other"));
        Assert.Empty(roles.Of("other"));
    }

    [Theory]
    [InlineData(Role.Public, "public")]
    [InlineData(Role.Reporter, "public reporter")]
    [InlineData(Role.Reader, "public reader")]
    [InlineData(Role.Assessor, "public reader assessor")]
    [InlineData(Role.Editor, "public reporter reader editor")]
    [InlineData(Role.Admin, "public reporter reader assessor editor admin")]
    public void A_role_includes_what_it_says_and_an_editor_does_not_assess(Role held, string included) => Assert.Equal(
        included,
        string.Join(' ', Enum.GetValues<Role>().Where(required => held.Includes(required)).Select(role => CodeName.Of(role))));

    [Fact]
    public void A_principal_has_the_rights_of_all_its_roles_and_reads_as_the_highest()
    {
        var principal = Principal.Of("x", [Role.Editor, Role.Assessor], confidential: false);

        Assert.Equal((Role.Editor, Classification.Internal), (principal.Role, principal.Clearance));
        Assert.True(principal.Holds(Role.Assessor) && principal.Holds(Role.Editor) && !principal.Holds(Role.Admin));
    }

    [Fact]
    public void The_flag_for_what_is_confidential_means_nothing_without_a_role_that_reads_what_is_internal() =>
        Assert.Equal(Classification.Public, Principal.Of("x", [Role.Reporter], confidential: true).Clearance);

    [Fact]
    public void Somebody_who_sees_all_that_is_internal_sees_no_more_by_an_agency() => Assert.Equal(
        (Principal.Of("x", [Role.Reader], false).Sight, "min-a,min-b"),
        ((Principal.Of("x", [Role.Reporter, Role.Reader], false) with { AgencyIds = ["min-a"] }).Sight,
            (Principal.Of("x", [Role.Reporter], false) with { AgencyIds = ["min-b", "min-a", "min-b"] }).Sight.Agencies));

    // Changed on purpose only: the author of a new function declares here who may call it.
    [Fact]
    public void The_roles_of_all_routes_are_the_approved_ones()
    {
        var received = HttpFunction.All
            .SelectMany(function => (function.Methods.Count > 0 ? function.Methods : ["*"]).Select(method => $"{Plain(function.Route)} {method} -> {function.Access}"))
            .Order(StringComparer.Ordinal);

        var approved = File.ReadAllLines(Path.Combine(Sources.Root, "tests/Unit/Web/Access/roles.approved.txt"));

        Assert.Equal(approved, received);
    }

    private static string Plain(string route) => route == BangGiao.Web.Http.Api.Root ? "/" : "/" + route;
}
