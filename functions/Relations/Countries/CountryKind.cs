namespace BangGiao.Relations.Countries;

/// <summary>The kinds of partners. Only states are counted in figures.</summary>
public enum CountryKind
{
    /// <summary>A state with which there are or may be relations.</summary>
    State,

    /// <summary>An organisation of states, for example the European Union.</summary>
    Organisation,

    /// <summary>A territory that other records name.</summary>
    Territory,
}
