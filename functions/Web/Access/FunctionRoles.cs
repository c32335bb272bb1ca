using System.Collections.Frozen;
using System.Reflection;
using BangGiao.Values.Roles;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Access;

/// <summary>What each function requires of who calls it, read from the functions' attributes once.</summary>
public sealed class FunctionRoles
{
    private readonly FrozenDictionary<string, Role> _roles;
    private readonly FrozenSet<string> _open;
    private readonly FrozenSet<string> _forEverybody;
    private readonly FrozenDictionary<string, string> _tokens;

    /// <summary>Reads the attributes of the app's functions.</summary>
    public FunctionRoles()
    {
        var functions = typeof(FunctionRoles).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()!.Name, Method: method))
            .ToList();
        _roles = functions
            .Where(function => function.Method.IsDefined(typeof(RequiresAttribute)))
            .ToFrozenDictionary(function => function.Name, function => function.Method.GetCustomAttribute<RequiresAttribute>()!.Role);
        _tokens = functions
            .Where(function => function.Method.IsDefined(typeof(AcceptsTokenAttribute)))
            .ToFrozenDictionary(function => function.Name, function => function.Method.GetCustomAttribute<AcceptsTokenAttribute>()!.Parameter);
        _open = Open(identifies: false);
        _forEverybody = Open(identifies: true);

        FrozenSet<string> Open(bool identifies) => functions
            .Where(function => function.Method.GetCustomAttribute<OpenAttribute>()?.Identifies == identifies)
            .Select(function => function.Name)
            .ToFrozenSet();
    }

    /// <summary>Whether anybody may call the function, and nobody is asked who he is.</summary>
    public bool IsOpen(string function) => _open.Contains(function);

    /// <summary>Whether anybody may call the function, and who shows a key or token has to show a good one.</summary>
    public bool IsForEverybody(string function) => _forEverybody.Contains(function);

    /// <summary>The query parameter in which the function takes a token; null when it takes none.</summary>
    public string? TokenParameterOf(string function) => _tokens.GetValueOrDefault(function);

    /// <summary>The least role that may call the function; one that nobody has when it names none.</summary>
    public Role Of(string function) => IsForEverybody(function) ? Role.Public : _roles.GetValueOrDefault(function, (Role)int.MaxValue);
}
