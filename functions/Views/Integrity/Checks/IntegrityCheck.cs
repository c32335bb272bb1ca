namespace BangGiao.Views.Integrity.Checks;

/// <summary>One thing that the registry proves of itself.</summary>
/// <remarks>Another one is a class like those in <c>Checks</c>, a line in <see cref="IntegritySetup"/> and a title in <c>codes.json</c>.</remarks>
internal abstract class IntegrityCheck
{
    /// <summary>Its name for ever: what it is about, a point, what is proved. The title in <c>codes.json</c> stands under it.</summary>
    public abstract string Id { get; }

    /// <summary>Begins a run.</summary>
    public abstract CheckRun Begin(IntegrityScope scope);
}
