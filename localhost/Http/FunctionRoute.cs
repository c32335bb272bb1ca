using Localhost.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Localhost.Http;

/// <summary>The route of one HTTP function, with its constraints.</summary>
internal sealed class FunctionRoute
{
    private readonly TemplateMatcher _matcher;
    private readonly KeyValuePair<string, IRouteConstraint>[] _constraints;
    private readonly string _start;
    private readonly bool _isExactAfterStart;

    private FunctionRoute(Function function, RouteTemplate template, IReadOnlyDictionary<string, IRouteConstraint> constraints)
    {
        Function = function;
        Template = template.TemplateText ?? "";
        var defaults = new RouteValueDictionary();
        foreach (var parameter in template.Parameters.Where(parameter => parameter.DefaultValue is not null))
            defaults.Add(parameter.Name!, parameter.DefaultValue);
        _matcher = new TemplateMatcher(template, defaults);
        _constraints = [.. constraints];
        var literals = template.Segments.TakeWhile(segment => segment is { IsSimple: true } && segment.Parts[0].IsLiteral).ToList();
        _start = string.Concat(literals.Select(segment => "/" + segment.Parts[0].Text));
        _isExactAfterStart = literals.Count == template.Segments.Count;
    }

    public Function Function { get; }

    /// <summary>The route template, with the prefix.</summary>
    public string Template { get; }

    public static FunctionRoute Create(Function function, string prefix, IInlineConstraintResolver resolver)
    {
        var text = string.Join('/', ((string[])[prefix, (function.Http!.Route ?? function.Name).TrimStart('/')]).Where(part => part.Length > 0));
        try
        {
            var template = TemplateParser.Parse(text);
            return new FunctionRoute(function, template, Constraints(template, resolver));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or RouteCreationException)
        {
            throw new FunctionsHostException($"{function.Name}: its route '{text}' is not valid. {e.Message}", e);
        }
    }

    /// <summary>Whether a request matches this route; then the route values are set.</summary>
    public bool Takes(HttpContext http, RouteValueDictionary values)
    {
        if (!CanStart(http.Request.Path.Value!) || !Function.Http!.Takes(http.Request.Method))
            return false;
        values.Clear();
        if (!_matcher.TryMatch(http.Request.Path, values))
            return false;
        foreach (var (name, constraint) in _constraints)
            if (!constraint.Match(http, null, name, values, RouteDirection.IncomingRequest))
                return false;
        return true;
    }

    // Compares the literal start of the path first, which rules out most routes cheaply.
    private bool CanStart(string path)
    {
        if (!path.StartsWith(_start, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = path.AsSpan(_start.Length);
        return rest.IsEmpty || (rest[0] == '/' && (!_isExactAfterStart || rest.Length == 1));
    }

    private static Dictionary<string, IRouteConstraint> Constraints(RouteTemplate template, IInlineConstraintResolver resolver)
    {
        var builder = new RouteConstraintBuilder(resolver, template.TemplateText!);
        foreach (var parameter in template.Parameters)
        {
            if (parameter.IsOptional)
                builder.SetOptional(parameter.Name!);
            foreach (var constraint in parameter.InlineConstraints)
                builder.AddResolvedConstraint(parameter.Name!, constraint.Constraint);
        }

        return builder.Build().ToDictionary();
    }
}
