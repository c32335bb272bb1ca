using System.Collections.Frozen;
using System.Reflection;
using BangGiao.Values.Roles;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Access;

/// <summary>The role that each function requires of its caller, read from the functions' attributes once.</summary>
public sealed class FunctionRoles
{
    private readonly FrozenDictionary<string, IReadOnlyList<Role>> _roles;
    private readonly FrozenSet<string> _open;
    private readonly FrozenSet<string> _forEverybody;
    private readonly FrozenSet<string> _counted;
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
            .ToFrozenDictionary(function => function.Name, function => function.Method.GetCustomAttribute<RequiresAttribute>()!.Roles);
        _tokens = functions
            .Where(function => function.Method.IsDefined(typeof(AcceptsTokenAttribute)))
            .ToFrozenDictionary(function => function.Name, function => function.Method.GetCustomAttribute<AcceptsTokenAttribute>()!.Parameter);
        _open = Open(open => !open.Identifies);
        _forEverybody = Open(open => open.Identifies);
        _counted = Open(open => open is { Identifies: false, IsCounted: true });

        FrozenSet<string> Open(Func<OpenAttribute, bool> isMeant) => functions
            .Where(function => function.Method.GetCustomAttribute<OpenAttribute>() is { } open && isMeant(open))
            .Select(function => function.Name)
            .ToFrozenSet();
    }

    /// <summary>Whether anybody may call the function, without authentication.</summary>
    public bool IsOpen(string function) => _open.Contains(function);

    /// <summary>Whether anybody may call the function, and its requests are counted by address.</summary>
    public bool IsOpenAndCounted(string function) => _counted.Contains(function);

    /// <summary>Whether anybody may call the function, but an invalid key or token is refused.</summary>
    public bool IsForEverybody(string function) => _forEverybody.Contains(function);

    /// <summary>The query parameter in which the function accepts a token; null if it accepts none.</summary>
    public string? TokenParameterOf(string function) => _tokens.GetValueOrDefault(function);

    /// <summary>The roles of which a caller needs one. For a function that declares none there are none, so nobody may call it.</summary>
    public IReadOnlyList<Role> Of(string function) => IsForEverybody(function) ? [Role.Public] : _roles.GetValueOrDefault(function, []);
}
