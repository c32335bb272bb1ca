using BangGiao.Notices.Assignments;
using BangGiao.Records.Collections;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Notices.Teamwork;

/// <summary>Registers comments on records and assignments of records.</summary>
public static class TeamworkSetup
{
    /// <summary>Adds the decisions.</summary>
    public static IServiceCollection AddTeamwork(this IServiceCollection services) => services
        .AddSingleton<CommentDecisions>()
        .AddSingleton<AssignmentDecisions>()
        .AddSingleton<IAddedFilters, AssignmentFilters>()
        .AddSingleton(new Vocabulary("assignedTo", typeof(AssignedTo)))
        .AddSingleton<TeamworkWrites>();
}
