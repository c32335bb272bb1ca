using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Web.Access;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Unit.Web.Routes;

/// <summary>One HTTP function of the app.</summary>
internal sealed record HttpFunction(string Name, string Route, IReadOnlyList<string> Methods, MethodInfo Method)
{
    /// <summary>Every HTTP function, in the order in which the host tries them.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } =
    [
        .. typeof(App).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => (Method: method, Trigger: TriggerOf(method)))
            .Where(function => function.Trigger is not null)
            .Select(function => new HttpFunction(
                function.Method.GetCustomAttribute<FunctionAttribute>()!.Name,
                function.Trigger!.Route!.TrimStart('/'),
                [.. (function.Trigger.Methods ?? []).Select(method => method.ToUpperInvariant())],
                function.Method))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The required role, "open", or "nobody" if it declares neither.</summary>
    public string Access => Method.IsDefined(typeof(OpenAttribute)) ? "open"
        : Method.GetCustomAttribute<RequiresAttribute>() is { } requires ? string.Join(" or ", requires.Roles.Select(role => role.ToString().ToLowerInvariant())) : "nobody";

    public RouteTemplate Template => TemplateParser.Parse(Route);

    public bool SharesAMethodWith(HttpFunction other) =>
        Methods.Count == 0 || other.Methods.Count == 0 || Methods.Intersect(other.Methods).Any();

    /// <summary>Whether a path matches both.</summary>
    public bool CanMeet(HttpFunction other)
    {
        var (mine, theirs) = (Template.Segments, other.Template.Segments);
        for (var i = 0; i < Math.Max(mine.Count, theirs.Count); i++)
        {
            if (IsCatchAll(mine, i) || IsCatchAll(theirs, i))
                return true;
            if (i >= mine.Count || i >= theirs.Count || !CanBeEqual(mine[i].Parts[0], theirs[i].Parts[0]))
                return false;
        }
        return true;
    }

    /// <summary>Smaller is more specific: a literal before a parameter with a constraint, that before one without, a catch-all last.</summary>
    public IEnumerable<int> Specificity => Template.Segments.Select(segment => segment.Parts[0] switch
    {
        { IsLiteral: true } => 0,
        { IsCatchAll: true } => 3,
        var parameter => parameter.InlineConstraints.Any() ? 1 : 2,
    });

    private static HttpTriggerAttribute? TriggerOf(MethodInfo method) => method.GetParameters()
        .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
        .SingleOrDefault(trigger => trigger is not null);

    private static bool IsCatchAll(IList<TemplateSegment> segments, int index) => index < segments.Count && segments[index].Parts[0].IsCatchAll;

    private static bool CanBeEqual(TemplatePart one, TemplatePart other)
    {
        if (one.IsLiteral && other.IsLiteral)
            return string.Equals(one.Text, other.Text, StringComparison.OrdinalIgnoreCase);
        if (one.IsLiteral)
            return Takes(other, one.Text!);
        return !other.IsLiteral || Takes(one, other.Text!);
    }

    private static bool Takes(TemplatePart parameter, string text) => parameter.InlineConstraints.All(constraint => Regex.IsMatch(
        text, Regex.Match(constraint.Constraint, @"^regex\((.*)\)$").Groups[1].Value, RegexOptions.IgnoreCase));
}
