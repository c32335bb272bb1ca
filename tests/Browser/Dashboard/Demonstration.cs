using BangGiao.Integration.Demo;

namespace BangGiao.Browser.Dashboard;

/// <summary>The classes whose tests need 927 commitments share one registry.</summary>
[CollectionDefinition(Name)]
public sealed class Demonstration : ICollectionFixture<DemonstrationRegistry>
{
    public const string Name = "the demonstration in a browser";
}
