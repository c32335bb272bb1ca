using System.Reflection;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Web.Routes;

/// <summary>The routes of the app's HTTP functions, read from their attributes once.</summary>
public sealed class RouteTable
{
    private const string Collection = "collection";

    private readonly List<(TemplateMatcher Matcher, IDictionary<string, IRouteConstraint> Constraints, bool IsOfCollections, string[] Methods)> _routes = [];
    private readonly TemplateMatcher _collection = new(TemplateParser.Parse(Api.Collection + "/{*rest}"), []);
    private readonly List<TemplateMatcher> _off;
    private readonly CollectionNames _names;

    /// <summary>Reads the attributes.</summary>
    public RouteTable(IInlineConstraintResolver constraints, CollectionNames names, IEnumerable<RouteSwitch> switches)
    {
        _names = names;
        _off = [.. switches.Where(one => !one.IsOn).Select(one => new TemplateMatcher(TemplateParser.Parse(one.Route), []))];
        Triggers = [.. typeof(RouteTable).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()))
            .OfType<HttpTriggerAttribute>()
            .Where(trigger => trigger.Methods is { Length: > 0 })];
        foreach (var trigger in Triggers)
            Add(trigger, constraints);
    }

    /// <summary>The HTTP triggers that declare their methods.</summary>
    public IReadOnlyList<HttpTriggerAttribute> Triggers { get; }

    /// <summary>The allowed methods of a path, in upper case and sorted; empty for an unknown path.</summary>
    public IReadOnlyList<string> MethodsOf(PathString path)
    {
        if (IsOff(path))
            return [];
        var methods = _routes.Where(route => (!route.IsOfCollections || IsOfCollection(path)) && Matches(route.Matcher, route.Constraints, path)).SelectMany(route => route.Methods).ToHashSet();
        return methods.Count == 0 ? [] : [.. methods.Append(HttpMethods.Options).Order(StringComparer.Ordinal)];
    }

    /// <summary>The allowed methods of a path of a collection whose records the generic requests read and do not write, see <see cref="MethodsOf"/>.</summary>
    public IReadOnlyList<string> MethodsWithoutGenericWrites(PathString path) =>
    [
        .. _routes.Where(route => Matches(route.Matcher, route.Constraints, path))
            .SelectMany(route => route.IsOfCollections ? route.Methods.Where(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) : route.Methods)
            .Append(HttpMethods.Options).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether a setting has turned a path off.</summary>
    public bool IsOff(PathString path) => _off.Exists(matcher => matcher.TryMatch(path, []));

    /// <summary>Whether a path begins with the base path and the name of a collection.</summary>
    public bool IsOfCollection(PathString path)
    {
        var values = new RouteValueDictionary();
        return _collection.TryMatch(path, values) && _names.Has((string)values[Collection]!);
    }

    /// <summary>The refusal of a request that no function handles: 404, or 405 with the header Allow set on the response.</summary>
    public RefusedException Refuse(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var allowed = MethodsOf(request.Path);
        if (allowed.Count == 0)
            return new(ProblemKind.NotFound, $"The path {request.Path} does not exist. GET /{Api.Base.TrimEnd('/')} lists the paths of the API.");
        request.HttpContext.Response.Headers.Allow = string.Join(", ", allowed);
        return new(ProblemKind.MethodNotAllowed, $"The method {request.Method} is not allowed for {request.Path}. Allowed: {string.Join(", ", allowed)}.");
    }

    private void Add(HttpTriggerAttribute trigger, IInlineConstraintResolver resolver)
    {
        var template = TemplateParser.Parse(trigger.Route!);
        var constraints = new RouteConstraintBuilder(resolver, trigger.Route!);
        foreach (var parameter in template.Parameters)
        {
            foreach (var constraint in parameter.InlineConstraints)
                constraints.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
            if (parameter.IsOptional)
                constraints.SetOptional(parameter.Name!);
        }
        _routes.Add((new(template, []), constraints.Build(), trigger.Route!.StartsWith(Api.Collection, StringComparison.Ordinal), [.. trigger.Methods!.Select(method => method.ToUpperInvariant())]));
    }

    private static bool Matches(TemplateMatcher matcher, IDictionary<string, IRouteConstraint> constraints, PathString path)
    {
        var values = new RouteValueDictionary();
        return matcher.TryMatch(path, values)
            && constraints.All(pair => pair.Value.Match(null, null, pair.Key, values, RouteDirection.IncomingRequest));
    }
}
