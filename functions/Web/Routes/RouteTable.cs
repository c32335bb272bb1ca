using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Routes;

/// <summary>The routes of the app's HTTP functions, read from their attributes once.</summary>
public sealed class RouteTable
{
    private readonly List<(TemplateMatcher Matcher, IDictionary<string, IRouteConstraint> Constraints, string[] Methods)> _routes = [];

    /// <summary>Reads the attributes.</summary>
    public RouteTable(IInlineConstraintResolver constraints)
    {
        Triggers = [.. typeof(RouteTable).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()))
            .OfType<HttpTriggerAttribute>()
            .Where(trigger => trigger.Methods is { Length: > 0 })];
        foreach (var trigger in Triggers)
            Add(trigger, constraints);
    }

    /// <summary>The triggers that name their methods.</summary>
    public IReadOnlyList<HttpTriggerAttribute> Triggers { get; }

    /// <summary>The methods that a path can be asked with, in upper case; empty for a path that nothing is at.</summary>
    public IReadOnlyList<string> MethodsOf(PathString path)
    {
        var methods = _routes.Where(route => Matches(route.Matcher, route.Constraints, path)).SelectMany(route => route.Methods).ToHashSet();
        return methods.Count == 0 ? [] : [.. methods.Append(HttpMethods.Options).Order(StringComparer.Ordinal)];
    }

    private void Add(HttpTriggerAttribute trigger, IInlineConstraintResolver resolver)
    {
        var template = TemplateParser.Parse(trigger.Route!);
        var constraints = new RouteConstraintBuilder(resolver, trigger.Route!);
        foreach (var parameter in template.Parameters)
        {
            foreach (var constraint in parameter.InlineConstraints)
                constraints.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }
        _routes.Add((new(template, []), constraints.Build(), [.. trigger.Methods!.Select(method => method.ToUpperInvariant())]));
    }

    private static bool Matches(TemplateMatcher matcher, IDictionary<string, IRouteConstraint> constraints, PathString path)
    {
        var values = new RouteValueDictionary();
        return matcher.TryMatch(path, values)
            && constraints.All(pair => pair.Value.Match(null, null, pair.Key, values, RouteDirection.IncomingRequest));
    }
}
