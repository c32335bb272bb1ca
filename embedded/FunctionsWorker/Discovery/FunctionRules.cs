using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>
/// What the host or the released worker would refuse, or accept and then get wrong. Each fault is found at start,
/// so no request meets it.
/// </summary>
internal static partial class FunctionRules
{
    public static IEnumerable<string> Faults(FunctionMethod function) =>
    [
        .. NameFaults(function.Name),
        .. TypeFaults(function.Type),
        .. MethodFaults(function),
        .. TriggerFaults(function),
        .. ParameterRules.Faults(function),
    ];

    private static IEnumerable<string> NameFaults(string name)
    {
        if (!ValidName().IsMatch(name))
            yield return "its name is not a letter followed by at most 127 letters, digits, '_' or '-'";
        if (name.Equals("host", StringComparison.OrdinalIgnoreCase))
            yield return "the name 'host' is the host's own";
    }

    private static IEnumerable<string> TypeFaults(Type type)
    {
        if (type.IsNested)
            yield return "its class is nested in another, where the worker does not find it";
        if (type is { IsAbstract: true, IsSealed: false })
            yield return "its class is abstract";
        if (type.ContainsGenericParameters)
            yield return "its class is generic";
    }

    private static IEnumerable<string> MethodFaults(FunctionMethod function)
    {
        var method = function.Method;
        if (!method.IsPublic)
            yield return "its method is not public";
        if (method.IsGenericMethodDefinition)
            yield return "its method is generic";
        if (function.Type.GetMethods().Count(other => other.Name == method.Name) > 1)
            yield return "its method has overloads, so the worker cannot tell which one is meant";
        if (method.ReturnType == typeof(ValueTask))
            yield return "it returns ValueTask; return Task";
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false))
            yield return "it is async void, so nobody can wait for it";
    }

    private static IEnumerable<string> TriggerFaults(FunctionMethod function)
    {
        if (function.Triggers.Count != 1)
        {
            yield return $"it has {function.Triggers.Count} triggers instead of one";
            yield break;
        }

        var (parameter, trigger) = function.Triggers[0];
        if (trigger is HttpTriggerAttribute http)
        {
            if (parameter.ParameterType != typeof(HttpRequest))
                yield return $"its [HttpTrigger] is on '{parameter.Name}', which is not an HttpRequest and would be null";
            if (IsReserved(HttpRoute.Of(http, function.Name).Template))
                yield return "its route starts with 'admin' or 'runtime', which are the host's own";
        }
        else if (parameter.ParameterType != typeof(TimerInfo))
        {
            yield return $"its [TimerTrigger] is on '{parameter.Name}', which is not a TimerInfo";
        }
    }

    private static bool IsReserved(string route) =>
        route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,127}\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();
}
