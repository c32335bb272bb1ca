using BangGiao.Integration.Demo;

namespace BangGiao.Browser.Dashboard;

/// <summary>The classes that look at 927 commitments share one registry that has them.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemonstrationRegistry>
{
    public const string Name = "the demonstration in a browser";
}
