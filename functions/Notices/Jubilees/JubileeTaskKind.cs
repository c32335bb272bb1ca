namespace BangGiao.Notices.Jubilees;

/// <summary>The kinds of things that a desk prepares for an anniversary.</summary>
public enum JubileeTaskKind
{
    /// <summary>A congratulatory letter or telegram.</summary>
    Congratulation,

    /// <summary>A gift.</summary>
    Gift,

    /// <summary>A wreath or flowers.</summary>
    Wreath,

    /// <summary>A reception.</summary>
    Reception,

    /// <summary>An article or an interview.</summary>
    Article,

    /// <summary>An exhibition.</summary>
    Exhibition,

    /// <summary>Something else, which its title names.</summary>
    Other,
}
