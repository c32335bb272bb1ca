using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>A function that answers requests below the API's base path.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path below the base, with the names of parameters and without their constraints.</param>
/// <param name="Verb">Its method in lower case; HEAD is answered wherever GET is.</param>
/// <param name="Method">Its code.</param>
internal sealed partial record ApiFunction(string Name, string Path, string Verb, MethodInfo Method)
{
    /// <summary>All of them, in the order of their paths.</summary>
    public static IReadOnlyList<ApiFunction> All { get; } = [.. typeof(ApiFunction).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(FunctionAttribute)))
        .SelectMany(method => method.GetParameters().Select(parameter => (Method: method, Trigger: parameter.GetCustomAttribute<HttpTriggerAttribute>())))
        .Where(found => found.Trigger?.Route is { } route && (route + "/").StartsWith(Api.Base, StringComparison.Ordinal))
        .SelectMany(found => found.Trigger!.Methods!
            .Where(verb => !HttpMethods.IsHead(verb))
            .Select(verb => Of(found.Method, found.Trigger.Route!, verb.ToLowerInvariant())))
        .OrderBy(function => function.Path, StringComparer.Ordinal)];

    /// <summary>Whether anybody may call it, without authentication.</summary>
    public bool IsOpen => Method.GetCustomAttribute<OpenAttribute>() is { Identifies: false };

    /// <summary>Whether anybody may call it, but an invalid key or token is refused.</summary>
    public bool IsForEverybody => Method.GetCustomAttribute<OpenAttribute>() is { Identifies: true };

    /// <summary>The roles of which its caller needs one.</summary>
    public IReadOnlyList<Role> Roles => Method.GetCustomAttribute<RequiresAttribute>()?.Roles ?? [Role.Public];

    /// <summary>The query parameter in which it takes a token; null when it takes none.</summary>
    public string? TokenParameter => Method.GetCustomAttribute<AcceptsTokenAttribute>()?.Parameter;

    /// <summary>The collections that its route names in a constraint; empty when it names none.</summary>
    public IReadOnlyList<string> Collections { get; init; } = [];

    /// <summary>The names of the path's parameters.</summary>
    public IEnumerable<string> PathParameters => Parameter().Matches(Path).Select(match => match.Groups["name"].Value);

    private static ApiFunction Of(MethodInfo method, string route, string verb)
    {
        var named = Alternatives().Match(route);
        var below = (route + "/")[(Api.Base.Length - 1)..].TrimEnd('/');
        return new(NameOf(method), below.Length == 0 ? "/" : Parameter().Replace(below, "{${name}}"), verb, method)
        {
            Collections = named.Success ? named.Groups["names"].Value.Split('|') : [],
        };
    }

    // The prefix that orders the host's routes is not part of the name.
    private static string NameOf(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        return name.StartsWith(Api.Last, StringComparison.Ordinal) ? name[Api.Last.Length..] : name;
    }

    [GeneratedRegex(@"\{(?<name>\w+)(:[^}]*)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{collection:regex\(\^\((?<names>[^)]*)\)\$\)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Alternatives();
}
