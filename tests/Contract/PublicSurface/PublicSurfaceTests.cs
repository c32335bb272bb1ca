using System.Reflection;

namespace BangGiao.Contract.PublicSurface;

public sealed class PublicSurfaceTests
{
    private static readonly Assembly App = Assembly.Load("BangGiao");

    [Fact]
    public void The_worker_shows_nothing_that_the_released_packages_do_not_have() =>
        None(Shown(OfficialApi.Worker));

    [Fact]
    public void The_table_client_shows_nothing_that_the_released_package_does_not_have() =>
        None(Shown(OfficialApi.Tables));

    [Fact]
    public void The_app_uses_of_the_worker_only_what_the_released_packages_have() =>
        None(UsedByApp(OfficialApi.Worker));

    [Fact]
    public void The_app_uses_of_the_table_client_only_what_the_released_package_has() =>
        None(UsedByApp(OfficialApi.Tables));

    [Fact]
    public void What_an_assembly_uses_is_found_in_its_metadata()
    {
        var used = AppReferences.From(typeof(PublicSurfaceTests).Assembly, OfficialApi.Worker.StandIn).ToList();

        Assert.Contains("class Microsoft.Azure.Functions.Worker.FunctionContext", used);
        Assert.Contains("Microsoft.Azure.Functions.Worker.InvocationResult.Value { get; set; } : object", used);
        Assert.Contains("Microsoft.Azure.Functions.Worker.FunctionAttribute.ctor(string name)", used);
        Assert.Contains(used, line => line.Contains(".UseMiddleware<T>(", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Shown(OfficialApi api) => Surface.Of(api.StandIn).Where(line => !api.Has(line));

    private static IEnumerable<string> UsedByApp(OfficialApi api) => AppReferences.From(App, api.StandIn).Where(line => !api.Has(line));

    // All of them in the message, as the runner shortens collections.
    private static void None(IEnumerable<string> lines)
    {
        var own = string.Join(Environment.NewLine, lines);
        Assert.True(own.Length == 0, $"Not in the list of the released packages:{Environment.NewLine}{own}");
    }
}
