using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Jubilees;

/// <summary>Registers what is prepared for anniversaries.</summary>
public static class JubileesSetup
{
    /// <summary>Adds the rules and the tasks.</summary>
    public static IServiceCollection AddJubilees(this IServiceCollection services) => services
        .AddCollection<JubileeRuleCollection>()
        .AddCollection<JubileeTaskCollection>()
        .AddSingleton(new Vocabulary("jubileeTaskStatus", typeof(JubileeTaskStatus)));
}
