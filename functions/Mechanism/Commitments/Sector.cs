namespace BangGiao.Mechanism.Commitments;

/// <summary>The fields of cooperation (lĩnh vực), as joint statements divide them.</summary>
/// <remarks>
/// The review of 14 January 2026 gave shares of two of them: economy, trade and investment; infrastructure, connectivity and energy. A
/// commitment is of one field only, so that shares add up.
/// </remarks>
public enum Sector
{
    /// <summary>Politics and diplomacy.</summary>
    Politics,

    /// <summary>Defence and security.</summary>
    DefenceSecurity,

    /// <summary>Economy, trade and investment.</summary>
    EconomyTrade,

    /// <summary>Infrastructure, connectivity and energy.</summary>
    InfrastructureEnergy,

    /// <summary>Agriculture and environment.</summary>
    AgricultureEnvironment,

    /// <summary>Science, technology and digital transformation.</summary>
    ScienceTechnology,

    /// <summary>Education and training.</summary>
    Education,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Culture, sports, tourism and exchange between peoples.</summary>
    CultureTourism,

    /// <summary>Labour and social affairs.</summary>
    Labour,

    /// <summary>Law and justice.</summary>
    Justice,

    /// <summary>Any other field.</summary>
    Other,
}
