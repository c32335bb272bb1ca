using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>Which parameters a function may have.</summary>
internal static class ParameterRules
{
    public static IEnumerable<string> Faults(FunctionMethod function) =>
        function.Method.GetParameters().Where(p => !IsTrigger(function, p)).SelectMany(p => Faults(function, p));

    private static bool IsTrigger(FunctionMethod function, ParameterInfo parameter) =>
        function.Triggers.Any(trigger => trigger.Parameter.Position == parameter.Position);

    private static IEnumerable<string> Faults(FunctionMethod function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext) || type == typeof(CancellationToken))
            yield break;

        if (!function.Triggers.Any(trigger => trigger.Trigger is HttpTriggerAttribute))
            yield return $"its parameter '{parameter.Name}' cannot be bound in a timer function";
        else if (IsHostsOwn(parameter.Name!) && TextArguments.Supports(type))
            yield return $"its parameter '{parameter.Name}' has a name that the host binds to something of its own";
        else if (type != typeof(HttpRequest) && !TextArguments.Supports(type))
            yield return $"its parameter '{parameter.Name}' is a {type}, which is not bound; take text, or services in the constructor";
    }

    // The host puts the whole query and all headers, as JSON, among the values that parameters are bound to by name.
    private static bool IsHostsOwn(string name) =>
        name.Equals("query", StringComparison.OrdinalIgnoreCase) || name.Equals("headers", StringComparison.OrdinalIgnoreCase);
}
