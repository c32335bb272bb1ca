namespace BangGiao.Views.Search;

/// <summary>The role of a text in its record.</summary>
public enum FieldRole
{
    /// <summary>The name of a country or an agency.</summary>
    Name,

    /// <summary>A code: the id, ISO 3166-1 alpha-3, UN M49.</summary>
    Code,

    /// <summary>The title of any other record.</summary>
    Title,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>Any other text.</summary>
    Text,

    /// <summary>The id of another record.</summary>
    Reference,
}
