namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does to its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds the row; fails if there is one.</summary>
    Add = 0,

    /// <summary>Sets the named properties of a row that must exist.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces a row that must exist.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes a row that must exist.</summary>
    Delete = 3,

    /// <summary>Adds the row, or sets the named properties of the one there is.</summary>
    UpsertMerge = 4,

    /// <summary>Adds the row, or replaces the one there is.</summary>
    UpsertReplace = 5,
}
