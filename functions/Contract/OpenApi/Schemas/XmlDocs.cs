using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>The XML documentation that the build writes beside the assembly. It gives the contract the same descriptions as the sources.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    /// <summary>Reads the file.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    public XmlDocs()
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{typeof(XmlDocs).Assembly.GetName().Name}.xml");
        _members = XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    /// <summary>The summary of a type.</summary>
    public string SummaryOf(Type type) => Text($"T:{NameOf(type)}", "summary");

    /// <summary>The summary of a property; for a parameter of a record, the text of its param element.</summary>
    public string SummaryOf(PropertyInfo property)
    {
        var owner = NameOf(property.DeclaringType!);
        return Text($"P:{owner}.{property.Name}", "summary") is { Length: > 0 } summary
            ? summary
            : Plain(Find($"T:{owner}")?.Elements("param").FirstOrDefault(param => param.Attribute("name")?.Value == property.Name));
    }

    /// <summary>The summary of an enum's value.</summary>
    public string SummaryOf(FieldInfo value) => Text($"F:{NameOf(value.DeclaringType!)}.{value.Name}", "summary");

    /// <summary>The summary of a method, which has no overloads.</summary>
    public string SummaryOf(MethodInfo method)
    {
        var name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}(";
        return Plain(_members.FirstOrDefault(member => member.Key.StartsWith(name, StringComparison.Ordinal)).Value?.Element("summary"));
    }

    /// <summary>The remarks of a type and of one of its methods.</summary>
    public string RemarksOf(MethodInfo method)
    {
        var name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}(";
        var ofMethod = _members.FirstOrDefault(member => member.Key.StartsWith(name, StringComparison.Ordinal)).Value?.Element("remarks");
        return $"{Text($"T:{NameOf(method.DeclaringType!)}", "remarks")} {Plain(ofMethod)}".Trim();
    }

    private string Text(string member, string element) => Plain(Find(member)?.Element(element));

    private XElement? Find(string member) => _members.GetValueOrDefault(member);

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string Plain(XElement? element) => element is null
        ? ""
        : Blank().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" } see => See(see),
        XElement other => Plain(other),
        _ => "",
    };

    private static string See(XElement see)
    {
        var named = see.Attribute("cref")?.Value ?? see.Attribute("name")?.Value ?? "";
        return see.Value.Length > 0 ? see.Value : $"`{named.Split('(')[0].Split('.', ':')[^1]}`";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
