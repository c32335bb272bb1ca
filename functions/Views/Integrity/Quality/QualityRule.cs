namespace BangGiao.Views.Integrity.Quality;

/// <summary>One thing that good records have. It is measured on all records that it applies to, whatever their collection.</summary>
/// <remarks>Another one is a class, a line in <see cref="IntegritySetup"/> and a title in <c>codes.json</c>.</remarks>
internal abstract class QualityRule
{
    /// <summary>Which of the six words it is a part of.</summary>
    public abstract QualityDimension Dimension { get; }

    /// <summary>Its name for ever: the dimension's code, a point, what it is about. The title in <c>codes.json</c> stands under it.</summary>
    public abstract string Id { get; }

    /// <summary>Judges the records that it applies to, each once.</summary>
    public abstract IEnumerable<Verdict> Judge(QualityScope scope);
}
