namespace BangGiao.Values.Json;

/// <summary>The kind of a field's values, for sorting, filtering and tables.</summary>
public enum FieldKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A text for people in several languages, sorted in the language of the request.</summary>
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

    /// <summary>A date with the precision of its source.</summary>
    PartialDate,

    /// <summary>An instant in UTC.</summary>
    Instant,

    /// <summary>A list of strings, codes or dates.</summary>
    TextList,

    /// <summary>Anything else: lists of objects or numbers, maps, free JSON.</summary>
    Json,
}
