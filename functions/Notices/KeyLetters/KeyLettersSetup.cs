using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.KeyLetters;

/// <summary>Registers the letters before API keys end.</summary>
public static class KeyLettersSetup
{
    /// <summary>Adds the letters to owners of keys, and the line for operators.</summary>
    public static IServiceCollection AddKeyLetters(this IServiceCollection services) => services
        .AddSingleton<KeyLetterPlan>()
        .AddSingleton<DueKeyLetters>()
        .AddSingleton<EndingKeys>();
}
