using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>The resources of a compiled template and its modules.</summary>
internal static class ArmResources
{
    /// <summary>The type of a module in a compiled template.</summary>
    public const string Module = "Microsoft.Resources/deployments";

    /// <summary>The resources of a template and of its modules, without those that exist already.</summary>
    public static IReadOnlyList<JObject> Of(JObject template) => [.. Templates(template)
        .SelectMany(one => Own(one))
        .Where(resource => Type(resource) != Module && (bool?)resource["existing"] != true)];

    /// <summary>The resources of one type.</summary>
    public static IReadOnlyList<JObject> Of(JObject template, string type) => [.. Of(template).Where(resource => Type(resource) == type)];

    /// <summary>A template and those of its modules, at any depth.</summary>
    public static IEnumerable<JObject> Templates(JObject template) => Own(template)
        .Where(resource => Type(resource) == Module)
        .SelectMany(module => Templates((JObject)module["properties"]!["template"]!))
        .Prepend(template);

    /// <summary>A resource's type, with that of its parents: <c>Microsoft.Web/sites/config</c>.</summary>
    public static string Type(JObject resource) => (string)resource["type"]!;

    private static IEnumerable<JObject> Own(JObject template) => template["resources"] switch
    {
        JObject named => named.PropertyValues().Cast<JObject>(),
        JArray listed => listed.Cast<JObject>(),
        _ => [],
    };
}
