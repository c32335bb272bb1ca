using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>A method that carries <see cref="FunctionAttribute"/>, with its parameters that carry a trigger.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method, IReadOnlyList<TriggerParameter> Triggers)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public Type Type => Method.DeclaringType!;

    public string EntryPoint => $"{Type.FullName}.{Method.Name}";

    public static IEnumerable<FunctionMethod> In(IEnumerable<Type> types) =>
        from type in types
        where type.IsClass
        from method in type.GetMethods(Declared)
        let attribute = method.GetCustomAttribute<FunctionAttribute>()
        where attribute is not null
        select new FunctionMethod(attribute.Name, method, TriggersOf(method));

    private static TriggerParameter[] TriggersOf(MethodInfo method) =>
    [
        .. from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<TriggerBindingAttribute>()
           where trigger is not null
           select new TriggerParameter(parameter, trigger),
    ];
}
