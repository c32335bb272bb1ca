namespace BangGiao.Values.Json;

/// <summary>What the values of a field are, as far as sorting, filtering and tables need to know.</summary>
public enum FieldKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A text for people in several languages, sorted by the language asked.</summary>
    LocalizedText,

    /// <summary>A <see cref="CodeName"/> of a closed vocabulary, sorted in the order of its declaration.</summary>
    Code,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number that may have a fraction.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A full calendar day.</summary>
    Date,

    /// <summary>A date as precise as its source.</summary>
    PartialDate,

    /// <summary>An instant in UTC.</summary>
    Instant,

    /// <summary>A list of strings, codes or dates.</summary>
    TextList,

    /// <summary>Anything else: lists of objects or numbers, maps, free JSON.</summary>
    Json,
}
