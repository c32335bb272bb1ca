namespace BangGiao.Records.ImportExport;

/// <summary>What would become of the record of a row.</summary>
public enum RowOutcomeKind
{
    /// <summary>It would be new.</summary>
    Create,

    /// <summary>It would be changed.</summary>
    Update,

    /// <summary>It is as the row says already.</summary>
    Unchanged,

    /// <summary>Nothing: the row has faults.</summary>
    Error,
}
