namespace BangGiao.Records.ImportExport;

/// <summary>What a row of an import does to its record.</summary>
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
