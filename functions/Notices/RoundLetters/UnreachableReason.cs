namespace BangGiao.Notices.RoundLetters;

/// <summary>Why nobody of an agency gets letters about a review cycle.</summary>
public enum UnreachableReason
{
    /// <summary>It has no focal point on the day.</summary>
    NoFocalPoint,

    /// <summary>Neither its focal point nor the deputy nor the superior has a mail address.</summary>
    NoAddress,

    /// <summary>Its accounts may not see the review cycle, because that is not public.</summary>
    RoundHidden,
}
