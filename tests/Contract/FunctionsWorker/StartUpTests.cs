using BangGiao.Contract.FunctionsWorker.Faults;
using BangGiao.Contract.FunctionsWorker.Routing;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.Azure.Functions.Worker.Builder;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class StartUpTests
{
    public static TheoryData<Type, string> Faults => new()
    {
        { typeof(Outer.Nested), "Nested: its class is nested" },
        { typeof(AbstractBase), "Abstract: its class is abstract" },
        { typeof(Generic<>), "GenericClass: its class is generic" },
        { typeof(GenericMethod), "GenericMethod: its method is generic" },
        { typeof(Overloads), "OverloadOne: its method has overloads" },
        { typeof(Overloads), "OverloadTwo: its method has overloads" },
        { typeof(Hidden), "Hidden: its method is not public" },
        { typeof(DigitFirst), "1st: its name is not a letter" },
        { typeof(LineEnd), "its name is not a letter" },
        { typeof(NamedHost), "Host: the name 'host'" },
        { typeof(AdminRoute), "AdminRoute: its route starts with 'admin' or 'runtime'" },
        { typeof(RuntimeRoute), "RuntimeRoute: its route starts with 'admin' or 'runtime'" },
        { typeof(BadRoute), "BadRoute: its route 'x/{id' is not valid" },
        { typeof(BadConstraint), "BadConstraint: its route 'x/{id:nothing}' is not valid" },
        { typeof(OnBody), "OnBody: its [HttpTrigger] is on 'body'" },
        { typeof(NoTrigger), "NoTrigger: it has 0 triggers" },
        { typeof(TwoTriggers), "TwoTriggers: it has 2 triggers" },
        { typeof(TakesService), "TakesService: its parameter 'services' is a System.IServiceProvider" },
        { typeof(TakesDateOnly), "TakesDateOnly: its parameter 'day' is a System.DateOnly" },
        { typeof(TakesQuery), "TakesQuery: its parameter 'query' has a name that the host binds" },
        { typeof(TextInTimer), "TextInTimer: its parameter 'text' cannot be bound" },
        { typeof(TimerOnText), "TimerOnText: its [TimerTrigger] is on 'timer'" },
        { typeof(BadSchedule), "BadSchedule: its schedule 'every day' is neither" },
        { typeof(NoSuchSetting), "NoSuchSetting: its schedule is %Missing%" },
        { typeof(ReturnsBareValueTask), "ReturnsBareValueTask: it returns ValueTask" },
        { typeof(AsyncVoid), "AsyncVoid: it is async void" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_function_that_cannot_work_is_a_fault_at_start_that_names_it(Type function, string expected)
    {
        var builder = WorkerApp.Builder([function, typeof(Sound)]).ConfigureFunctionsWebApplication();

        var fault = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Sound", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_the_same_name()
    {
        var builder = WorkerApp.Builder([typeof(TwinOne), typeof(TwinTwo)]).ConfigureFunctionsWebApplication();

        var fault = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("Twin: several functions have this name", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var builder = WorkerApp.Builder([typeof(NamedHost), typeof(BadSchedule)]).ConfigureFunctionsWebApplication();

        var fault = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("Host:", fault.Message, StringComparison.Ordinal);
        Assert.Contains("BadSchedule:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HTTP_functions_need_the_web_application()
    {
        var builder = WorkerApp.Builder([typeof(Sound)]);

        var fault = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("ConfigureFunctionsWebApplication()", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_is_built_once()
    {
        var builder = WorkerApp.Builder([typeof(Sound)]).ConfigureFunctionsWebApplication();
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void A_connection_that_is_none_is_named()
    {
        var builder = WorkerApp.Builder([typeof(Sound)], "--AzureWebJobsStorage=nonsense").ConfigureFunctionsWebApplication();

        var fault = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("AzureWebJobsStorage", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Functions_are_those_of_the_assembly_that_a_property_or_a_setting_gives()
    {
        var byProperty = WorkerApp.Builder([]).ConfigureFunctionsWebApplication();
        byProperty.Properties.Remove("FunctionTypes");
        byProperty.Properties["FunctionsAssembly"] = typeof(FunctionsApplication).Assembly;
        var bySetting = WorkerApp.Builder([], "--FunctionsAssembly=BangGiao.Contract").ConfigureFunctionsWebApplication();
        bySetting.Properties.Remove("FunctionTypes");

        await using var none = await WorkerApp.StartAsync(byProperty);
        var faults = Assert.Throws<InvalidOperationException>(bySetting.Build);

        Assert.Equal("200 []", await none.GetTextAsync("/admin/functions"));
        Assert.Contains("BadSchedule:", faults.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_apps_run_side_by_side()
    {
        await using var one = await WorkerApp.StartAsync(typeof(ItemGet));
        await using var two = await WorkerApp.StartAsync(typeof(AnyMethod));

        Assert.Equal("200 item 1", await one.GetTextAsync("/api/items/1"));
        Assert.Equal("404", await two.GetTextAsync("/api/items/1"));
        Assert.Equal("200 any GET", await two.GetTextAsync("/api/anymethod"));
    }
}
