namespace BangGiao.Views.Integrity.Quality;

/// <summary>The dimensions of good data, as the Prime Minister named them: đúng, đủ, sạch, sống, thống nhất, dùng chung.</summary>
public enum QualityDimension
{
    /// <summary>Đúng: records meet the rules, and facts have sources.</summary>
    Correct,

    /// <summary>Đủ: nothing that is expected is missing.</summary>
    Complete,

    /// <summary>Sạch: nothing is duplicated or unverified, and texts are clean.</summary>
    Clean,

    /// <summary>Sống: somebody has reviewed the data recently.</summary>
    Live,

    /// <summary>Thống nhất: one thing has one name.</summary>
    Unified,

    /// <summary>Dùng chung: others can use the data and look up its sources.</summary>
    Shared,
}
