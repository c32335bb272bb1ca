using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.WorkLetters;

/// <summary>Registers the letters about work on records.</summary>
public static class WorkLettersSetup
{
    /// <summary>Adds the letters.</summary>
    public static IServiceCollection AddWorkLetters(this IServiceCollection services) => services
        .AddSingleton<Contacts>()
        .AddSingleton<WorkLetterPlan>()
        .AddSingleton<DueWorkLetters>()
        .AddSingleton<Vocabulary>(new ListedVocabulary(WorkEvents.Vocabulary, typeof(string), WorkEvents.All));
}
