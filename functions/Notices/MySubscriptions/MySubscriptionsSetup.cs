using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.MySubscriptions;

/// <summary>Registers people's own subscriptions.</summary>
public static class MySubscriptionsSetup
{
    /// <summary>Adds the services for people's own subscriptions.</summary>
    public static IServiceCollection AddMySubscriptions(this IServiceCollection services) => services
        .AddSingleton<ConfirmationTokens>()
        .AddSingleton<ConfirmationLetters>()
        .AddSingleton<OwnSubscriptions>()
        .AddSingleton<MySubscriptionEndpoints>()
        .AddSingleton<Vocabulary>(new ListedVocabulary(ConfirmationLetters.Vocabulary, typeof(string), [ConfirmationLetters.Event]));
}
