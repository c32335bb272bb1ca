namespace Microsoft.Azure.Functions.Worker.Discovery;

internal sealed class WorkerBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
