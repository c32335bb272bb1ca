namespace BangGiao.Views.Integrity.Checks;

/// <summary>A check of the registry's integrity.</summary>
/// <remarks>A new check needs a class in this folder, a line in <see cref="IntegritySetup"/> and a title in <c>codes.json</c>.</remarks>
internal abstract class IntegrityCheck
{
    /// <summary>The permanent name, which is also the key of the title in <c>codes.json</c>: the subject, a dot and the property that is checked.</summary>
    public abstract string Id { get; }

    /// <summary>Begins a run.</summary>
    public abstract CheckRun Begin(IntegrityScope scope);
}
