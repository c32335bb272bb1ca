namespace BangGiao.Relations.Countries;

/// <summary>What a partner is. Only states are counted.</summary>
public enum CountryKind
{
    /// <summary>A state with which relations exist, or may.</summary>
    State,

    /// <summary>An organisation of states, for example the European Union.</summary>
    Organisation,

    /// <summary>A territory that other records name.</summary>
    Territory,
}
