using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Refuses settings that have faults, and names every one.</summary>
internal sealed class OptionsFaults<T>(Func<T, IEnumerable<string>> faults) : IValidateOptions<T>
    where T : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options) =>
        faults(options).ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
}
