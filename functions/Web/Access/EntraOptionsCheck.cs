using Microsoft.Extensions.Options;

namespace BangGiao.Web.Access;

/// <summary>Stops the start of the app when the settings for bearer tokens are invalid.</summary>
internal sealed class EntraOptionsCheck : IValidateOptions<EntraOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, EntraOptions options) =>
        options.Fault() is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;
}
