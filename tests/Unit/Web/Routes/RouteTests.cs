using System.Text.RegularExpressions;
using BangGiao.Unit.Records;
using BangGiao.Web.Http;
using BangGiao.Web.Routes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Unit.Web.Routes;

public partial class RouteTests
{
    private static readonly RouteTable Table = new(
        new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider().GetRequiredService<IInlineConstraintResolver>(),
        new(Registries.Collections.All.Select(collection => collection.Name)),
        []);

    [Fact]
    public void Names_of_functions_are_such_as_the_host_takes()
    {
        Assert.All(HttpFunction.All, function => Assert.Matches(HostsNames(), function.Name));
        Assert.Equal(HttpFunction.All.DistinctBy(function => function.Name, StringComparer.OrdinalIgnoreCase), HttpFunction.All);
        Assert.DoesNotContain(HttpFunction.All, function => function.Name.Equals("host", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_route_begins_with_what_the_host_keeps_for_itself() => Assert.All(HttpFunction.All, function =>
    {
        Assert.False(function.Route.StartsWith("admin", StringComparison.OrdinalIgnoreCase));
        Assert.False(function.Route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public void Every_function_but_the_last_names_its_methods_and_only_the_last_takes_every_path()
    {
        Assert.Equal("{*path}", HttpFunction.All[^1].Route);
        Assert.Empty(HttpFunction.All[^1].Methods);
        Assert.All(HttpFunction.All.SkipLast(1), function =>
        {
            Assert.NotEmpty(function.Methods);
            Assert.False(function.Route.StartsWith("{*", StringComparison.Ordinal));
        });
    }

    // The host tries routes in the order of the functions' names and knows no specificity.
    [Fact]
    public void Of_two_routes_that_take_the_same_path_the_more_specific_one_has_the_name_that_sorts_first()
    {
        var all = HttpFunction.All;
        var wrong =
            from first in Enumerable.Range(0, all.Count)
            from second in Enumerable.Range(first + 1, all.Count - first - 1)
            where all[first].SharesAMethodWith(all[second]) && all[first].CanMeet(all[second])
            where Compare(all[first].Specificity, all[second].Specificity) >= 0
            select $"{all[first].Name} ({all[first].Route}) takes what is meant for {all[second].Name} ({all[second].Route})";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_function_class_is_sealed() =>
        Assert.All(HttpFunction.All, function => Assert.True(function.Method.DeclaringType!.IsSealed, function.Name));

    [Fact]
    public void Every_function_leaves_the_key_to_the_app() => Assert.All(HttpFunction.All, function =>
        Assert.All(
            function.Method.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes(false).OfType<HttpTriggerAttribute>()),
            trigger => Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel)));

    [Fact]
    public void The_route_of_collections_takes_every_registered_collection() => Assert.All(
        Registries.Collections.All,
        collection => Assert.Contains("GET", Table.MethodsOf($"/{Api.Base}{collection.Name}")));

    [Fact]
    public void No_collection_has_the_name_of_a_path_of_its_own()
    {
        var literals = HttpFunction.All
            .Where(function => function.Template.Segments is [_, _, { Parts: [{ IsLiteral: true }] }, ..])
            .Select(function => function.Template.Segments[2].Parts[0].Text!)
            .Except(["accessKeys", "activities", "agencies", "agreements", "countries", "calendarTokens", "comments", "commitments", "notifications", "reviewCycles", "savedViews", "subscriptions"]);

        Assert.All(literals, literal => Assert.False(Registries.Collections.TryFind(literal, out _), literal));
    }

    [Fact]
    public void A_function_for_every_collection_has_a_name_that_says_so() => Assert.All(HttpFunction.All, function =>
        Assert.Equal(function.Route.StartsWith(Api.Collection, StringComparison.Ordinal), function.Name.StartsWith(Api.Last, StringComparison.Ordinal)));

    [Theory]
    [InlineData("/", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/countries", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/api/v1/countries/", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/api/v1/countries/FR", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    [InlineData("/api/v1/countries/FR/history", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/countries/FR/restore", "OPTIONS, POST")]
    [InlineData("/api/v1/countries/FR/timeline", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/summary", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/health/live", "GET, HEAD, OPTIONS")]
    [InlineData("/api/v1/agencies/a/timeline", "")]
    [InlineData("/api/v1/nothing", "")]
    [InlineData("/api/v1/summary/2026", "")]
    [InlineData("/api", "")]
    [InlineData("/countries", "")]
    public void The_table_knows_the_methods_of_every_path(string path, string methods) =>
        Assert.Equal(methods, string.Join(", ", Table.MethodsOf(path)));

    // If one path ends and the other continues with a catch-all, the one that ends is more specific.
    private static int Compare(IEnumerable<int> one, IEnumerable<int> other) => one.Append(-1)
        .Zip(other.Append(-1), (left, right) => left.CompareTo(right))
        .FirstOrDefault(order => order != 0);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_\-]{0,127}$")]
    private static partial Regex HostsNames();
}
