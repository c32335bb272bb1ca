using Microsoft.Extensions.Options;

namespace BangGiao.Notices.Anniversaries;

/// <summary>Validates options and reports every invalid setting.</summary>
internal sealed class OptionsValidator<T>(Func<T, IEnumerable<string>> faults) : IValidateOptions<T>
    where T : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options) =>
        faults(options).ToList() is { Count: > 0 } found ? ValidateOptionsResult.Fail(found) : ValidateOptionsResult.Success;
}
