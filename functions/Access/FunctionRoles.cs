using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Access;

/// <summary>The role that each function requires, read from the functions' attributes once.</summary>
public sealed class FunctionRoles
{
    private readonly FrozenDictionary<string, Role> _roles = typeof(FunctionRoles).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (Function: method.GetCustomAttribute<FunctionAttribute>(), Requires: method.GetCustomAttribute<RequiresAttribute>()))
        .Where(pair => pair.Function is not null && pair.Requires is not null)
        .ToFrozenDictionary(pair => pair.Function!.Name, pair => pair.Requires!.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of a function; one that nobody has for a function that names none.</summary>
    public Role Of(string function) => _roles.GetValueOrDefault(function, (Role)int.MaxValue);
}
