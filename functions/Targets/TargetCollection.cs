using BangGiao.Languages;
using BangGiao.Records;

namespace BangGiao.Targets;

/// <summary>The collection <c>targets</c>.</summary>
public sealed class TargetCollection : TypedCollection<Target, Nothing>
{
    /// <summary>Its path name.</summary>
    public const string PathName = "targets";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "taskGroup,id";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters => [];

    /// <inheritdoc/>
    public override Nothing Derived(Target record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Target record) => record.Title;
}
