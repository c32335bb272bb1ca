namespace BangGiao.Records.ImportExport;

/// <summary>The effect of a row of an import on its record.</summary>
public enum RowOutcomeKind
{
    /// <summary>The record is created.</summary>
    Create,

    /// <summary>The record is updated.</summary>
    Update,

    /// <summary>The record matches the row already.</summary>
    Unchanged,

    /// <summary>The row has errors.</summary>
    Error,
}
