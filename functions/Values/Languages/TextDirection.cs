namespace BangGiao.Values.Languages;

/// <summary>The direction in which a text runs, as HTML's <c>dir</c> names it.</summary>
public enum TextDirection
{
    /// <summary>From left to right.</summary>
    Ltr,

    /// <summary>From right to left.</summary>
    Rtl,
}
