namespace BangGiao.Values.Json;

/// <summary>A code of a list that is not fixed in the program, such as the owner's levels of partnership. It has a constructor that takes the code.</summary>
public interface IListedCode
{
    /// <summary>The code, as in JSON.</summary>
    string Code { get; }
}
