using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>A rule that judges each record by itself.</summary>
internal abstract class RecordRule : QualityRule
{
    /// <inheritdoc/>
    public override IEnumerable<Verdict> Judge(QualityScope scope) => scope.Records
        .Where(record => AppliesTo(record, scope))
        .Select(record => new Verdict(record.Key, FaultOf(record, scope)));

    /// <summary>Whether the rule applies to a record.</summary>
    protected virtual bool AppliesTo(MeasuredRecord record, QualityScope scope) => true;

    /// <summary>What the record lacks; null when it is good.</summary>
    protected abstract FieldError? FaultOf(MeasuredRecord record, QualityScope scope);
}
