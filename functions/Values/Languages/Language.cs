namespace BangGiao.Values.Languages;

/// <summary>The languages of texts for people.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    En,

    /// <summary>Vietnamese.</summary>
    Vi,

    /// <summary>Arabic, written from right to left.</summary>
    Ar,
}
