using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker.Discovery;

internal sealed class WorkerFunctionDefinition : FunctionDefinition
{
    private const string ReturnName = "$return";

    public WorkerFunctionDefinition(FunctionMethod function)
    {
        var (parameter, trigger) = function.Triggers[0];
        var isHttp = trigger is HttpTriggerAttribute;
        Name = function.Name;
        EntryPoint = function.EntryPoint;
        Id = StableHash.Of($"{function.Name}\n{function.EntryPoint}").ToString(System.Globalization.CultureInfo.InvariantCulture);
        PathToAssembly = function.Type.Assembly.Location;
        Parameters = [.. function.Method.GetParameters().Select(p => new FunctionParameter(p.Name!, p.ParameterType))];
        InputBindings = One(parameter.Name!, isHttp ? "httpTrigger" : "timerTrigger", BindingDirection.In);
        OutputBindings = isHttp ? One(ReturnName, "http", BindingDirection.Out) : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static ImmutableDictionary<string, BindingMetadata> One(string name, string type, BindingDirection direction) =>
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(name, new WorkerBindingMetadata(name, type, direction));
}
