using BangGiao.Values.Json;

namespace BangGiao.Registry.Profiles;

/// <summary>Checks the parts of a profile that use codes of another room, such as the types of agreements, when the app starts.</summary>
public interface IProfileCheck
{
    /// <summary>Every error, with its place and what is allowed.</summary>
    IEnumerable<FieldError> Faults(OwnerProfile profile);
}
