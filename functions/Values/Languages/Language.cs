namespace BangGiao.Values.Languages;

/// <summary>The languages that texts for people are kept in.</summary>
public enum Language
{
    /// <summary>English, the one that is taken when nothing else is asked.</summary>
    En,

    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>Arabic, written from right to left.</summary>
    Ar,
}
