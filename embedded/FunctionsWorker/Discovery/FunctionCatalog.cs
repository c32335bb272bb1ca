using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>All functions of the app, by name in the order in which the host tries their routes.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, Function> _byName;

    private FunctionCatalog(IEnumerable<Function> functions)
    {
        All = [.. functions.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];
        _byName = All.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Function> All { get; }

    public Function? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Loads the functions of the given types, or throws with every fault of every function.</summary>
    public static FunctionCatalog Load(IEnumerable<Type> types, IConfiguration configuration)
    {
        var methods = FunctionMethod.In(types).ToList();
        var faults = DuplicateFaults(methods).Concat(methods.SelectMany(method => Faults(method, configuration))).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults.Prepend("The functions cannot be loaded.")));

        return new FunctionCatalog(methods.Select(method => Make(method, configuration)));
    }

    private static IEnumerable<string> DuplicateFaults(IEnumerable<FunctionMethod> methods) =>
        from method in methods
        group method by method.Name.ToUpperInvariant() into same
        where same.Count() > 1
        select $"{same.First().Name}: several functions have this name ({string.Join(", ", same.Select(m => m.EntryPoint))}).";

    private static IEnumerable<string> Faults(FunctionMethod method, IConfiguration configuration) =>
        FunctionRules.Faults(method).Concat(ScheduleFaults(method, configuration)).Select(fault => $"{method.Name}: {fault}.");

    private static IEnumerable<string> ScheduleFaults(FunctionMethod method, IConfiguration configuration)
    {
        foreach (var timer in method.Triggers.Select(trigger => trigger.Trigger).OfType<TimerTriggerAttribute>())
            if (!TimerPlan.TryCreate(timer, configuration, out _, out var fault))
                yield return fault;
    }

    private static Function Make(FunctionMethod method, IConfiguration configuration)
    {
        TimerPlan? timer = null;
        if (method.Triggers[0].Trigger is TimerTriggerAttribute trigger)
            TimerPlan.TryCreate(trigger, configuration, out timer, out _);
        return new Function(new WorkerFunctionDefinition(method), FunctionCall.Compile(method.Method))
        {
            Route = method.Triggers[0].Trigger is HttpTriggerAttribute http ? HttpRoute.Of(http, method.Name) : null,
            Timer = timer,
            IsDisabled = IsDisabled(method.Name, configuration),
        };
    }

    private static bool IsDisabled(string name, IConfiguration configuration) =>
        IsOn(configuration[$"AzureWebJobs.{name}.Disabled"]) || IsOn(configuration[$"AzureWebJobs_{name}_Disabled"]);

    private static bool IsOn(string? value) => value == "1" || (bool.TryParse(value, out var on) && on);
}
