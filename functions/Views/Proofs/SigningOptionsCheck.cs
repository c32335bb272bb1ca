using Microsoft.Extensions.Options;

namespace BangGiao.Views.Proofs;

/// <summary>Stops the start of the app when a key is invalid.</summary>
internal sealed class SigningOptionsCheck : IValidateOptions<SigningOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SigningOptions options) =>
        options.Faults().ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
