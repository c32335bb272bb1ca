namespace BangGiao.Records.ImportExport;

/// <summary>The treatment of a row without an id that looks like an existing record or an earlier row.</summary>
public enum DuplicateChoice
{
    /// <summary>It is an error, which names the other one. So a file that is sent twice does not double its records.</summary>
    Refuse,

    /// <summary>It is left out.</summary>
    Skip,

    /// <summary>It changes the record.</summary>
    Update,

    /// <summary>It is created beside the record.</summary>
    Create,
}
