namespace BangGiao.Views.Integrity.Quality;

/// <summary>A rule of good data. It is measured on all records that it applies to, in every collection.</summary>
/// <remarks>A new rule needs a class, a line in <see cref="IntegritySetup"/> and a title in <c>codes.json</c>.</remarks>
internal abstract class QualityRule
{
    /// <summary>The dimension that it belongs to.</summary>
    public abstract QualityDimension Dimension { get; }

    /// <summary>The permanent name, which is also the key of the title in <c>codes.json</c>: the dimension's code, a dot and the subject.</summary>
    public abstract string Id { get; }

    /// <summary>Judges the records that it applies to, each once.</summary>
    public abstract IEnumerable<Verdict> Judge(QualityScope scope);
}
