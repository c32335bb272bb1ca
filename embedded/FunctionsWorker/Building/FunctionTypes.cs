using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app's functions are looked for.</summary>
internal static class FunctionTypes
{
    /// <summary>Key of the property, and name of the setting, that gives the assembly.</summary>
    public const string AssemblyKey = "FunctionsAssembly";

    /// <summary>Key of the property that gives the types themselves, so that tests can share an assembly.</summary>
    public const string TypesKey = "FunctionTypes";

    public static IEnumerable<Type> Of(IDictionary<object, object> properties, IConfiguration configuration)
    {
        if (properties.TryGetValue(TypesKey, out var types))
            return (IEnumerable<Type>)types;
        if (properties.TryGetValue(AssemblyKey, out var assembly))
            return ((Assembly)assembly).GetTypes();
        return configuration[AssemblyKey] is { Length: > 0 } name
            ? Assembly.Load(new AssemblyName(name)).GetTypes()
            : Assembly.GetEntryAssembly()?.GetTypes() ?? [];
    }
}
