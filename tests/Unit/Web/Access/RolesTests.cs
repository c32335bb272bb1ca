using BangGiao.Unit.Web.Routes;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;

namespace BangGiao.Unit.Web.Access;

public class RolesTests
{
    private static readonly string[] Writing = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public void Every_function_says_who_may_call_it() =>
        Assert.All(HttpFunction.All, function => Assert.NotEqual("nobody", function.Access));

    [Fact]
    public void No_function_is_both_open_and_closed() => Assert.All(HttpFunction.All, function =>
        Assert.False(function.Method.IsDefined(typeof(OpenAttribute), false) && function.Method.IsDefined(typeof(RequiresAttribute), false), function.Name));

    [Fact]
    public void Whatever_writes_needs_an_editor_at_least()
    {
        var roles = new FunctionRoles();

        Assert.All(
            HttpFunction.All.Where(function => function.Methods.Intersect(Writing).Any()),
            function => Assert.True(!roles.IsOpen(function.Name) && roles.Of(function.Name) >= Role.Editor, function.Name));
    }

    [Fact]
    public void A_function_that_is_not_known_is_nobodys()
    {
        var roles = new FunctionRoles();

        Assert.False(roles.IsOpen("other"));
        Assert.True(roles.Of("other") > Role.Admin);
    }

    // Changed on purpose only: whoever adds a function says here who may call it.
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
