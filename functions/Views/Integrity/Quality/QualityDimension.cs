namespace BangGiao.Views.Integrity.Quality;

/// <summary>What good data is, in the Prime Minister's six words: đúng, đủ, sạch, sống, thống nhất, dùng chung.</summary>
public enum QualityDimension
{
    /// <summary>Đúng: it keeps the rules, and facts say where they were seen.</summary>
    Correct,

    /// <summary>Đủ: nothing that is expected is missing.</summary>
    Complete,

    /// <summary>Sạch: nothing twice, nothing in doubt, no dirt in texts.</summary>
    Clean,

    /// <summary>Sống: somebody has looked at it lately.</summary>
    Live,

    /// <summary>Thống nhất: one thing has one name.</summary>
    Unified,

    /// <summary>Dùng chung: others can use it, and see for themselves.</summary>
    Shared,
}
