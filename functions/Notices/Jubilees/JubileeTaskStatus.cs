namespace BangGiao.Notices.Jubilees;

/// <summary>The status of a task on a day.</summary>
public enum JubileeTaskStatus
{
    /// <summary>It is to be done, and its day has not passed.</summary>
    Open,

    /// <summary>It is to be done, and its day has passed.</summary>
    Late,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was decided that nothing is to be done.</summary>
    Dropped,
}
